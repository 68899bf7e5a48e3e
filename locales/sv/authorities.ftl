### Authorities and helpers, Finland-Swedish. One message for each authority in catalogue/finland.yaml.
###
### -name-<id>       the name of the organisation in its cases: nominative, genitive.
###                  Ask for one with { -name-dvv(case: "genitive") }. "start" is the nominative with a capital,
###                  for the beginning of a line; names without it always begin with a capital.
###                  (Not -authority-<id>: fluent-bundle keeps terms and messages under one name.)
### authority-<id>   the name as it stands at the beginning of a line
### .notified        completes “Vi har gjort en anmälan till …”
### .hours           opening hours, printed after the phone number; missing where not known in this language
### .help            what it is for, in brackets after the name: no capital, no full stop
### .help-email  the same where the name says it already: only in e-mails, which have room for it
### .also            only mieli: the line in another language; its number is also-phone in the catalogue
### .title           only ncsc-fi: the title of the page behind its address
### Addresses, phone numbers and dates stand in the catalogue.
### Typography: en dash without spaces in ranges (må–fr), no-break space in kl. 9.

-name-suomi-fi-guide =
    { $case ->
       *[nominative] Suomi.fi-guiden
        [genitive] Suomi.fi-guidens
    }
authority-suomi-fi-guide = { -name-suomi-fi-guide }
    .help = förbud och spärrar
-name-ncsc-fi =
    { $case ->
       *[nominative] Cybersäkerhetscentret
        [genitive] Cybersäkerhetscentrets
    }
authority-ncsc-fi = { -name-ncsc-fi }
    .notified = { -name-ncsc-fi }
    .help = råd till dig vars uppgifter har läckt ut
    .title = Frågor och svar till offer för identitetsstöld eller dataläckage
# .notified is the office, .notified-person the Ombudsman: the sender and a supplier may have told either.
-name-data-protection-ombudsman =
    { $case ->
       *[nominative] dataombudsmannens byrå
        [genitive] dataombudsmannens byrås
        [start] Dataombudsmannens byrå
    }
authority-data-protection-ombudsman = { -name-data-protection-ombudsman(case: "start") }
    .notified = dataombudsmannen
    .notified-person = dataombudsmannen
    .help-email = dina rättigheter
-name-datainspektionen-aland =
    { $case ->
       *[nominative] Datainspektionen
        [genitive] Datainspektionens
    }
authority-datainspektionen-aland = { -name-datainspektionen-aland } (Åland)
    .notified = { -name-datainspektionen-aland } på Åland
    .help = dina dataskyddsrättigheter på Åland
-name-positive-credit-register =
    { $case ->
       *[nominative] Skatteförvaltningens positiva kreditupplysningsregister
        [genitive] Skatteförvaltningens positiva kreditupplysningsregisters
    }
authority-positive-credit-register = { -name-positive-credit-register }
    .notified = { -name-positive-credit-register }
    .hours = vardagar kl. 9–16
    .hours-abroad = vardagar kl. 9–16, finsk tid
    .help = avgiftsfritt kreditförbud
-name-asiakastieto =
    { $case ->
       *[nominative] Suomen Asiakastieto
        [genitive] Suomen Asiakastietos
    }
authority-asiakastieto = { -name-asiakastieto }
    .notified = { -name-asiakastieto }
    .help = kreditförbud mot avgift
-name-dun-bradstreet =
    { $case ->
       *[nominative] Dun & Bradstreet
        [genitive] Dun & Bradstreets
    }
authority-dun-bradstreet = { -name-dun-bradstreet }
    .notified = { -name-dun-bradstreet }
    .help = kreditförbud mot avgift
-name-dvv =
    { $case ->
       *[nominative] Myndigheten för digitalisering och befolkningsdata
        [genitive] Myndighetens för digitalisering och befolkningsdata
    }
authority-dvv = { -name-dvv }
    .notified = { -name-dvv }
    .help = spärr mot flyttanmälan
authority-dvv-guardians = { -name-dvv }, anvisningar för vårdnadshavare
    .help = så skyddar du ditt barns adress
    .help-young-guardian = så skyddar du den ungas adress
authority-dvv-non-disclosure = { -name-dvv }, spärrmarkering
    .help = så skyddar du din adress
-name-police =
    { $case ->
       *[nominative] polisen
        [genitive] polisens
        [start] Polisen
    }
authority-police = { -name-police(case: "start") }
    .notified = { -name-police }
    .help = brottsanmälan
-name-police-aland =
    { $case ->
       *[nominative] Ålands polismyndighet
        [genitive] Ålands polismyndighets
    }
authority-police-aland = { -name-police-aland }
    .notified = { -name-police-aland }
    .help = brottsanmälan på Åland
authority-ambetsverket-aland = Statens ämbetsverk på Åland
    .notified = Statens ämbetsverk på Åland
    .help = befolkningsregister och flyttanmälningar på Åland
authority-emergency-112 = Nödnumret
    .hours = dygnet runt
    .help = i en nödsituation
-name-prh =
    { $case ->
       *[nominative] Patent- och registerstyrelsen
        [genitive] Patent- och registerstyrelsens
    }
authority-prh = { -name-prh }
    .notified = { -name-prh }
    .help = registreringsförbud
-name-posti =
    { $case ->
       *[nominative] Posti
        [genitive] Postis
    }
authority-posti = { -name-posti }
    .notified = { -name-posti }
    .help = flyttskydd
# The next five are the reader’s or the sender’s own: no record. They stand inside a sentence only.
authority-own-operator = din egen teleoperatör
authority-own-bank = din egen bank
authority-property-manager = disponenten eller hyresvärden
authority-employer = din arbetsgivare
# Stands only where the incident gives no name of its own contact point.
authority-sender = avsändaren
# The call is free of charge: .hours says so.
-name-riku =
    { $case ->
       *[nominative] Brottsofferjouren
        [genitive] Brottsofferjourens
    }
authority-riku = { -name-riku }
    .hours = avgiftsfritt, på svenska må–fr kl. 12–14
    .hours-abroad = avgiftsfritt, på svenska må–fr kl. 12–14, finsk tid
    .help-email = hjälp till brottsoffer
# The same organisation with its hours of 2020; those of the service in Swedish are not known.
authority-riku-2020 = { -name-riku }
    .hours = avgiftsfritt, på finska må–fr kl. 9–20
    .hours-abroad = avgiftsfritt, på finska må–fr kl. 9–20, finsk tid
    .help-email = hjälp till brottsoffer
# The term is the organisation, the message its helpline. Hours of the Swedish line are not known, so no .hours.
-name-mieli =
    { $case ->
       *[nominative] MIELI rf
        [genitive] MIELI rf:s
    }
authority-mieli = MIELI Kristelefon
    .also = På finska dygnet runt:
    .help-email = när oron tynger
-name-helsinki-crisis =
    { $case ->
       *[nominative] Helsingfors krisjour
        [genitive] Helsingfors krisjours
    }
authority-helsinki-crisis = { -name-helsinki-crisis }
    .help = när du snabbt behöver prata med någon
    .hours = dygnet runt
-name-sekasin =
    { $case ->
       *[nominative] Sekasin-chatten
        [genitive] Sekasin-chattens
    }
authority-sekasin = { -name-sekasin }
    .help = samtalsstöd för unga
-name-tietovuotoapu =
    { $case ->
       *[nominative] Tietovuotoapu
        [genitive] Tietovuotoapus
    }
authority-tietovuotoapu = { -name-tietovuotoapu }
    .help = råd till offer för dataläckage
# Closed on 31 December 2025. .notified-today is for later letters about earlier notifications.
-name-valvira =
    { $case ->
       *[nominative] Valvira
        [genitive] Valviras
    }
authority-valvira = { -name-valvira }
    .notified = { -name-valvira }
    .notified-today = { -name-valvira } (i dag { -name-lvv })
-name-lvv =
    { $case ->
       *[nominative] Tillstånds- och tillsynsverket
        [genitive] Tillstånds- och tillsynsverkets
    }
authority-lvv = { -name-lvv }
    .notified = { -name-lvv }
-name-nbi =
    { $case ->
       *[nominative] Centralkriminalpolisen
        [genitive] Centralkriminalpolisens
    }
authority-nbi = { -name-nbi }
    .notified = { -name-nbi }
# The next two belong to each sender: their numbers come from the incident.
authority-patient-ombud = Patientombudet
    .help = patientens rättigheter
authority-social-ombud = Socialombudet
    .help = rättigheter för klienter inom socialvården
# No .hours: known only for service in Finnish.
-name-consumer-advice =
    { $case ->
       *[nominative] konsumentrådgivningen
        [genitive] konsumentrådgivningens
        [start] Konsumentrådgivningen
    }
authority-consumer-advice = { -name-consumer-advice(case: "start") }
    .notified = { -name-consumer-advice }
    .help = råd om oklara räkningar
-name-kela =
    { $case ->
       *[nominative] FPA
        [genitive] FPA:s
    }
authority-kela = { -name-kela }
    .notified = { -name-kela }
    .help = förmånsärenden
-name-tax-administration =
    { $case ->
       *[nominative] Skatteförvaltningen
        [genitive] Skatteförvaltningens
    }
authority-tax-administration = { -name-tax-administration }
    .notified = { -name-tax-administration }
    .help = skatteärenden
-name-legal-aid =
    { $case ->
       *[nominative] Rättstjänstverket
        [genitive] Rättstjänstverkets
    }
authority-legal-aid = { -name-legal-aid }
    .notified = { -name-legal-aid }
    .help = kostnadsfri kontroll av kreditupplysningar
-name-traficom =
    { $case ->
       *[nominative] Traficom
        [genitive] Traficoms
    }
authority-traficom = { -name-traficom }
    .notified = { -name-traficom }
    .help = nytt körkort
authority-skatteverket = Skatteverket i Sverige
authority-estonian-inspectorate = Estlands dataskyddsmyndighet
