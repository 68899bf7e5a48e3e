### Authorities and helpers, English. One message for each authority in catalogue/finland.yaml. They stand in the list
### under “Where to get help”, and .notified in the sentences on who was told, for all readers.
###
### -name-<id>       the name of the organisation in its cases: nominative, genitive. $case is one of
###                  these.
###                  Ask for one with { -name-dvv(case: "genitive") }. "start" is the nominative with a capital,
###                  for the beginning of a line; names without it always begin with a capital.
###                  (Not -authority-<id>: fluent-bundle keeps terms and messages under one name.)
### authority-<id>   the name as it stands at the beginning of a line
### .notified        completes “We have notified …”, with its article
### .hours           opening hours, printed after the phone number; missing where not known in this language
### .help            what it is for, in brackets after the name: no capital, no full stop
### .help-email  the same where the name says it already: only in e-mails, which have room for it
### .also            only mieli: the line in another language; its number is also-phone in the catalogue
### .title           only ncsc-fi: the title of the page behind its address
### Example: Suomi.fi guide: suomi.fi/oppaat
### Addresses, phone numbers and dates stand in the catalogue.
### Typography: en dash without spaces in ranges (Mon–Fri), apostrophe ’.

-name-suomi-fi-guide =
    { $case ->
       *[nominative] Suomi.fi guide
        [genitive] Suomi.fi guide’s
    }
authority-suomi-fi-guide = { -name-suomi-fi-guide }
    .help = bans and blocks
-name-ncsc-fi =
    { $case ->
       *[nominative] National Cyber Security Centre Finland
        [genitive] National Cyber Security Centre Finland’s
    }
authority-ncsc-fi = { -name-ncsc-fi }
    .notified = the National Cyber Security Centre
    .help = advice if your data has leaked
    .title = Advice for victims of identity theft or data leak
# .notified is the office, .notified-person the Ombudsman: the sender and a supplier may have told either.
-name-data-protection-ombudsman =
    { $case ->
       *[nominative] Office of the Data Protection Ombudsman
        [genitive] Office of the Data Protection Ombudsman’s
    }
authority-data-protection-ombudsman = { -name-data-protection-ombudsman }
    .notified = the Data Protection Ombudsman
    .notified-person = the Data Protection Ombudsman
    .help-email = your rights
-name-datainspektionen-aland =
    { $case ->
       *[nominative] Åland Data Protection Authority
        [genitive] Åland Data Protection Authority’s
    }
authority-datainspektionen-aland = { -name-datainspektionen-aland }
    .notified = the { -name-datainspektionen-aland }
    .help = your data protection rights in Åland
-name-positive-credit-register =
    { $case ->
       *[nominative] Tax Administration’s Positive credit register
        [genitive] Tax Administration’s Positive credit register’s
    }
authority-positive-credit-register = { -name-positive-credit-register }
    .notified = the { -name-positive-credit-register }
    .hours = weekdays 9am–4pm
    .hours-abroad = weekdays 9am–4pm, Finnish time
    .help = free voluntary ban on credits
-name-asiakastieto =
    { $case ->
       *[nominative] Suomen Asiakastieto
        [genitive] Suomen Asiakastieto’s
    }
authority-asiakastieto = { -name-asiakastieto }
    .notified = { -name-asiakastieto }
    .help = paid ban on credits
-name-dun-bradstreet =
    { $case ->
       *[nominative] Dun & Bradstreet
        [genitive] Dun & Bradstreet’s
    }
authority-dun-bradstreet = { -name-dun-bradstreet }
    .notified = { -name-dun-bradstreet }
    .help = paid ban on credits
-name-dvv =
    { $case ->
       *[nominative] Digital and Population Data Services Agency
        [genitive] Digital and Population Data Services Agency’s
    }
authority-dvv = { -name-dvv }
    .notified = the { -name-dvv }
    .help = block on changes of address
authority-dvv-guardians = { -name-dvv }, instructions for guardians
    .help = protecting your child’s address
    .help-young-guardian = protecting the young person’s address
authority-dvv-non-disclosure = { -name-dvv }, non-disclosure for personal safety
    .help = protecting your address
-name-police =
    { $case ->
       *[nominative] police
        [genitive] police’s
        [start] Police
    }
authority-police = { -name-police(case: "start") }
    .notified = the { -name-police }
    .help = reporting an offence
-name-police-aland =
    { $case ->
       *[nominative] Åland Police
        [genitive] Åland Police’s
    }
authority-police-aland = { -name-police-aland }
    .notified = the { -name-police-aland }
    .help = reporting an offence in Åland
authority-ambetsverket-aland = State Department of Åland
    .notified = the State Department of Åland
    .help = population register and notifications of move in Åland
authority-emergency-112 = Emergency number
    .hours = day and night
    .help = in an emergency
-name-prh =
    { $case ->
       *[nominative] Finnish Patent and Registration Office
        [genitive] Finnish Patent and Registration Office’s
    }
authority-prh = { -name-prh }
    .notified = the { -name-prh }
    .help = company registration ban
-name-posti =
    { $case ->
       *[nominative] Posti
        [genitive] Posti’s
    }
authority-posti = { -name-posti }
    .notified = { -name-posti }
    .help = move block
# The next five are the reader’s or the sender’s own: no record. They stand inside a sentence only.
authority-own-operator = your own phone operator
authority-own-bank = your own bank
authority-property-manager = property manager or landlord
authority-employer = your employer
# Stands only where the incident gives no name of its own contact point.
authority-sender = the sender
# The call is free of charge: .hours says so.
-name-riku =
    { $case ->
       *[nominative] Victim Support Finland
        [genitive] Victim Support Finland’s
    }
authority-riku = { -name-riku }
    .hours = free, in Finnish Mon–Thu 9am–6pm, Fri 9am–4pm
    .hours-abroad = free, in Finnish Mon–Thu 9am–6pm, Fri 9am–4pm, Finnish time
    .help-email = help for victims of crime
# The same organisation with its hours of 2020.
authority-riku-2020 = { -name-riku }
    .hours = free, in Finnish Mon–Fri 9am–8pm
    .hours-abroad = free, in Finnish Mon–Fri 9am–8pm, Finnish time
    .help-email = help for victims of crime
# Hours of the English line are not known, so no .hours.
-name-mieli =
    { $case ->
       *[nominative] MIELI
        [genitive] MIELI’s
    }
authority-mieli = { -name-mieli } Crisis Helpline
    .also = In Finnish day and night:
    .hours = Mon–Tue 11am–3pm, Wed 1–4pm and 5–9pm, Thu 10am–3pm
    .hours-abroad = Mon–Tue 11am–3pm, Wed 1–4pm and 5–9pm, Thu 10am–3pm, Finnish time
    .help-email = when you are worried
-name-helsinki-crisis =
    { $case ->
       *[nominative] Helsinki crisis service
        [genitive] Helsinki crisis service’s
    }
authority-helsinki-crisis = { -name-helsinki-crisis }
    .help = when you need to talk to someone soon
    .hours = day and night
-name-sekasin =
    { $case ->
       *[nominative] Sekasin chat
        [genitive] Sekasin chat’s
    }
authority-sekasin = { -name-sekasin }
    .help = someone to talk to, for young people
-name-tietovuotoapu =
    { $case ->
       *[nominative] Tietovuotoapu
        [genitive] Tietovuotoapu’s
    }
authority-tietovuotoapu = { -name-tietovuotoapu }
    .help = advice for victims of data leaks
# Closed on 31 December 2025. .notified-today is for later letters about earlier notifications.
-name-valvira =
    { $case ->
       *[nominative] Valvira
        [genitive] Valvira’s
    }
authority-valvira = { -name-valvira }
    .notified = { -name-valvira }
    .notified-today = { -name-valvira } (today the { -name-lvv })
-name-lvv =
    { $case ->
       *[nominative] Finnish Supervisory Agency
        [genitive] Finnish Supervisory Agency’s
    }
authority-lvv = { -name-lvv }
    .notified = the { -name-lvv }
-name-nbi =
    { $case ->
       *[nominative] National Bureau of Investigation
        [genitive] National Bureau of Investigation’s
    }
authority-nbi = { -name-nbi }
    .notified = the { -name-nbi }
# The next two belong to each sender: their numbers come from the incident.
authority-patient-ombud = Patient ombudsperson
    .help = the rights of a patient
authority-social-ombud = Social services ombudsperson
    .help = the rights of a client in social services
# No .hours: known only for service in Finnish.
-name-consumer-advice =
    { $case ->
       *[nominative] Consumer Advisory Service
        [genitive] Consumer Advisory Service’s
    }
authority-consumer-advice = { -name-consumer-advice }
    .notified = the { -name-consumer-advice }
    .help = advice on unclear bills
-name-kela =
    { $case ->
       *[nominative] Kela
        [genitive] Kela’s
    }
authority-kela = { -name-kela }
    .notified = { -name-kela }
    .help = benefits
-name-tax-administration =
    { $case ->
       *[nominative] Tax Administration
        [genitive] Tax Administration’s
    }
authority-tax-administration = { -name-tax-administration }
    .notified = the { -name-tax-administration }
    .help = taxes
-name-legal-aid =
    { $case ->
       *[nominative] Legal Services Authority
        [genitive] Legal Services Authority’s
    }
authority-legal-aid = { -name-legal-aid }
    .notified = the { -name-legal-aid }
    .help = free check of credit information
-name-traficom =
    { $case ->
       *[nominative] Traficom
        [genitive] Traficom’s
    }
authority-traficom = { -name-traficom }
    .notified = { -name-traficom }
    .help = new driving licence
authority-skatteverket = Swedish Tax Agency
authority-estonian-inspectorate = Estonian Data Protection Inspectorate
