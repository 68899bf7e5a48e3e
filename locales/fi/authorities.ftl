### Authorities and helpers, Finnish. One message for each authority in catalogue/finland.yaml.
###
### -name-<id>       the name of the organisation in its cases: nominative, genitive, partitive, inessive, elative, allative.
###                  Ask for one with { -name-dvv(case: "genitive") }. "start" is the nominative with a capital,
###                  for the beginning of a line; names without it always begin with a capital.
###                  (Not -authority-<id>: fluent-bundle keeps terms and messages under one name.)
### authority-<id>   the name as it stands at the beginning of a line
### .notified        completes “Olemme tehneet ilmoituksen …” (allative)
### .hours           opening hours, printed after the phone number; missing where not known in this language
### .help            what it is for, in brackets after the name: no capital, no full stop
### .help-email  the same where the name says it already: only in e-mails, which have room for it
### .also            only mieli: the line in another language; its number is also-phone in the catalogue
### .title           only ncsc-fi: the title of the page behind its address
### Addresses, phone numbers and dates stand in the catalogue.
### Typography: en dash without spaces in ranges (ma–to), no-break space in klo 9.

-name-suomi-fi-guide =
    { $case ->
       *[nominative] Suomi.fi-opas
        [genitive] Suomi.fi-oppaan
        [partitive] Suomi.fi-opasta
        [inessive] Suomi.fi-oppaassa
        [elative] Suomi.fi-oppaasta
        [allative] Suomi.fi-oppaalle
    }
authority-suomi-fi-guide = { -name-suomi-fi-guide }
    .help = kiellot ja estot
-name-ncsc-fi =
    { $case ->
       *[nominative] Kyberturvallisuuskeskus
        [genitive] Kyberturvallisuuskeskuksen
        [partitive] Kyberturvallisuuskeskusta
        [inessive] Kyberturvallisuuskeskuksessa
        [elative] Kyberturvallisuuskeskuksesta
        [allative] Kyberturvallisuuskeskukselle
    }
authority-ncsc-fi = { -name-ncsc-fi }
    .notified = { -name-ncsc-fi(case: "allative") }
    .help = neuvoja tietovuodon uhrille
    .title = Neuvoja identiteettivarkauden tai tietovuodon uhrille
# .notified is the office, .notified-person the Ombudsman: the sender and a supplier may have told either.
-name-data-protection-ombudsman =
    { $case ->
       *[nominative] tietosuojavaltuutetun toimisto
        [genitive] tietosuojavaltuutetun toimiston
        [partitive] tietosuojavaltuutetun toimistoa
        [inessive] tietosuojavaltuutetun toimistossa
        [elative] tietosuojavaltuutetun toimistosta
        [allative] tietosuojavaltuutetun toimistolle
        [start] Tietosuojavaltuutetun toimisto
    }
authority-data-protection-ombudsman = { -name-data-protection-ombudsman(case: "start") }
    .notified = tietosuojavaltuutetulle
    .notified-person = tietosuojavaltuutetulle
    .help-email = tietosuojaoikeutesi
-name-datainspektionen-aland =
    { $case ->
       *[nominative] Ahvenanmaan Datainspektionen
        [genitive] Ahvenanmaan Datainspektionenin
        [partitive] Ahvenanmaan Datainspektionenia
        [inessive] Ahvenanmaan Datainspektionenissa
        [elative] Ahvenanmaan Datainspektionenista
        [allative] Ahvenanmaan Datainspektionenille
    }
authority-datainspektionen-aland = { -name-datainspektionen-aland }
    .notified = { -name-datainspektionen-aland(case: "allative") }
    .help = tietosuojaoikeutesi Ahvenanmaalla
-name-positive-credit-register =
    { $case ->
       *[nominative] Verohallinnon positiivinen luottotietorekisteri
        [genitive] Verohallinnon positiivisen luottotietorekisterin
        [partitive] Verohallinnon positiivista luottotietorekisteriä
        [inessive] Verohallinnon positiivisessa luottotietorekisterissä
        [elative] Verohallinnon positiivisesta luottotietorekisteristä
        [allative] Verohallinnon positiiviselle luottotietorekisterille
    }
authority-positive-credit-register = { -name-positive-credit-register }
    .notified = { -name-positive-credit-register(case: "allative") }
    .hours = arkisin klo 9–16
    .hours-abroad = arkisin klo 9–16, Suomen aikaa
    .help = maksuton luottokielto
-name-asiakastieto =
    { $case ->
       *[nominative] Suomen Asiakastieto
        [genitive] Suomen Asiakastiedon
        [partitive] Suomen Asiakastietoa
        [inessive] Suomen Asiakastiedossa
        [elative] Suomen Asiakastiedosta
        [allative] Suomen Asiakastiedolle
    }
authority-asiakastieto = { -name-asiakastieto }
    .notified = { -name-asiakastieto(case: "allative") }
    .help = maksullinen luottokielto
-name-dun-bradstreet =
    { $case ->
       *[nominative] Dun & Bradstreet
        [genitive] Dun & Bradstreetin
        [partitive] Dun & Bradstreetiä
        [inessive] Dun & Bradstreetissä
        [elative] Dun & Bradstreetistä
        [allative] Dun & Bradstreetille
    }
authority-dun-bradstreet = { -name-dun-bradstreet }
    .notified = { -name-dun-bradstreet(case: "allative") }
    .help = maksullinen luottokielto
-name-dvv =
    { $case ->
       *[nominative] Digi- ja väestötietovirasto
        [genitive] Digi- ja väestötietoviraston
        [partitive] Digi- ja väestötietovirastoa
        [inessive] Digi- ja väestötietovirastossa
        [elative] Digi- ja väestötietovirastosta
        [allative] Digi- ja väestötietovirastolle
    }
authority-dvv = { -name-dvv }
    .notified = { -name-dvv(case: "allative") }
    .help = muuttoilmoituksen esto
authority-dvv-guardians = { -name-dvv(case: "genitive") } ohje huoltajalle
    .help = lapsesi osoitteen suojaaminen
    .help-young-guardian = huollettavasi osoitteen suojaaminen
authority-dvv-non-disclosure = { -name-dvv }, turvakielto
    .help = osoitteesi suojaaminen
-name-police =
    { $case ->
       *[nominative] poliisi
        [genitive] poliisin
        [partitive] poliisia
        [inessive] poliisissa
        [elative] poliisista
        [allative] poliisille
        [start] Poliisi
    }
authority-police = { -name-police(case: "start") }
    .notified = { -name-police(case: "allative") }
    .help = rikosilmoitus
-name-police-aland =
    { $case ->
       *[nominative] Ahvenanmaan poliisi
        [genitive] Ahvenanmaan poliisin
        [partitive] Ahvenanmaan poliisia
        [inessive] Ahvenanmaan poliisissa
        [elative] Ahvenanmaan poliisista
        [allative] Ahvenanmaan poliisille
    }
authority-police-aland = { -name-police-aland }
    .notified = { -name-police-aland(case: "allative") }
    .help = rikosilmoitus Ahvenanmaalla
authority-ambetsverket-aland = Ahvenanmaan valtionvirasto
    .notified = Ahvenanmaan valtionvirastolle
    .help = väestötiedot ja muuttoilmoitukset Ahvenanmaalla
authority-emergency-112 = Hätänumero
    .hours = ympäri vuorokauden
    .help = hätätilanteessa
-name-prh =
    { $case ->
       *[nominative] Patentti- ja rekisterihallitus
        [genitive] Patentti- ja rekisterihallituksen
        [partitive] Patentti- ja rekisterihallitusta
        [inessive] Patentti- ja rekisterihallituksessa
        [elative] Patentti- ja rekisterihallituksesta
        [allative] Patentti- ja rekisterihallitukselle
    }
authority-prh = { -name-prh }
    .notified = { -name-prh(case: "allative") }
    .help = rekisteröintikielto
-name-posti =
    { $case ->
       *[nominative] Posti
        [genitive] Postin
        [partitive] Postia
        [inessive] Postissa
        [elative] Postista
        [allative] Postille
    }
authority-posti = { -name-posti }
    .notified = { -name-posti(case: "allative") }
    .help = muuttosuoja
# The next five are the reader’s or the sender’s own: no record. They stand inside a sentence only.
authority-own-operator = oma teleoperaattorisi
authority-own-bank = oma pankkisi
authority-property-manager = isännöitsijä tai vuokranantaja
authority-employer = työnantajasi
# Stands only where the incident gives no name of its own contact point.
authority-sender = lähettäjä
# The call is free of charge: .hours says so.
-name-riku =
    { $case ->
       *[nominative] Rikosuhripäivystys
        [genitive] Rikosuhripäivystyksen
        [partitive] Rikosuhripäivystystä
        [inessive] Rikosuhripäivystyksessä
        [elative] Rikosuhripäivystyksestä
        [allative] Rikosuhripäivystykselle
    }
authority-riku = { -name-riku }
    .hours = maksuton, ma–to klo 9–18, pe 9–16
    .hours-abroad = maksuton, ma–to klo 9–18, pe 9–16, Suomen aikaa
    .help-email = apua rikoksen uhrille
# The same organisation with its hours of 2020.
authority-riku-2020 = { -name-riku }
    .hours = maksuton, ma–pe klo 9–20
    .hours-abroad = maksuton, ma–pe klo 9–20, Suomen aikaa
    .help-email = apua rikoksen uhrille
# The term is the organisation, the message its helpline.
-name-mieli =
    { $case ->
       *[nominative] MIELI ry
        [genitive] MIELI ry:n
        [partitive] MIELI ry:tä
        [inessive] MIELI ry:ssä
        [elative] MIELI ry:stä
        [allative] MIELI ry:lle
    }
authority-mieli = Kriisipuhelin, { -name-mieli }
    .hours = ympäri vuorokauden
    .help-email = kun huoli painaa
    .hours-abroad = ympäri vuorokauden
-name-helsinki-crisis =
    { $case ->
       *[nominative] Helsingin kriisipäivystys
        [genitive] Helsingin kriisipäivystyksen
        [partitive] Helsingin kriisipäivystystä
        [inessive] Helsingin kriisipäivystyksessä
        [elative] Helsingin kriisipäivystyksestä
        [allative] Helsingin kriisipäivystykselle
    }
authority-helsinki-crisis = { -name-helsinki-crisis }
    .help = kun tarvitset pian keskusteluapua
    .hours = ympäri vuorokauden
-name-sekasin =
    { $case ->
       *[nominative] Sekasin-chat
        [genitive] Sekasin-chatin
        [partitive] Sekasin-chattia
        [inessive] Sekasin-chatissa
        [elative] Sekasin-chatista
        [allative] Sekasin-chatille
    }
authority-sekasin = { -name-sekasin }
    .help = keskusteluapua nuorille
-name-tietovuotoapu =
    { $case ->
       *[nominative] Tietovuotoapu
        [genitive] Tietovuotoavun
        [partitive] Tietovuotoapua
        [inessive] Tietovuotoavussa
        [elative] Tietovuotoavusta
        [allative] Tietovuotoavulle
    }
authority-tietovuotoapu = { -name-tietovuotoapu }
    .help = ohjeita tietovuodon uhrille
# Closed on 31 December 2025. .notified-today is for later letters about earlier notifications.
-name-valvira =
    { $case ->
       *[nominative] Valvira
        [genitive] Valviran
        [partitive] Valviraa
        [inessive] Valvirassa
        [elative] Valvirasta
        [allative] Valviralle
    }
authority-valvira = { -name-valvira }
    .notified = { -name-valvira(case: "allative") }
    .notified-today = { -name-valvira(case: "allative") } (nykyisin { -name-lvv })
-name-lvv =
    { $case ->
       *[nominative] Lupa- ja valvontavirasto
        [genitive] Lupa- ja valvontaviraston
        [partitive] Lupa- ja valvontavirastoa
        [inessive] Lupa- ja valvontavirastossa
        [elative] Lupa- ja valvontavirastosta
        [allative] Lupa- ja valvontavirastolle
    }
authority-lvv = { -name-lvv }
    .notified = { -name-lvv(case: "allative") }
-name-nbi =
    { $case ->
       *[nominative] Keskusrikospoliisi
        [genitive] Keskusrikospoliisin
        [partitive] Keskusrikospoliisia
        [inessive] Keskusrikospoliisissa
        [elative] Keskusrikospoliisista
        [allative] Keskusrikospoliisille
    }
authority-nbi = { -name-nbi }
    .notified = { -name-nbi(case: "allative") }
# The next two belong to each sender: their numbers come from the incident.
authority-patient-ombud = Potilasasiavastaava
    .help = potilaan oikeudet
authority-social-ombud = Sosiaaliasiavastaava
    .help = sosiaalihuollon asiakkaan oikeudet
-name-consumer-advice =
    { $case ->
       *[nominative] kuluttajaneuvonta
        [genitive] kuluttajaneuvonnan
        [partitive] kuluttajaneuvontaa
        [inessive] kuluttajaneuvonnassa
        [elative] kuluttajaneuvonnasta
        [allative] kuluttajaneuvonnalle
        [start] Kuluttajaneuvonta
    }
authority-consumer-advice = { -name-consumer-advice(case: "start") }
    .notified = { -name-consumer-advice(case: "allative") }
    .hours = ma, ti, ke ja pe klo 9–12, to klo 12–15
    .hours-abroad = ma, ti, ke ja pe klo 9–12, to klo 12–15, Suomen aikaa
    .help = neuvoja epäselvistä laskuista
-name-kela =
    { $case ->
       *[nominative] Kela
        [genitive] Kelan
        [partitive] Kelaa
        [inessive] Kelassa
        [elative] Kelasta
        [allative] Kelalle
    }
authority-kela = { -name-kela }
    .notified = { -name-kela(case: "allative") }
    .help = etuusasiat
-name-tax-administration =
    { $case ->
       *[nominative] Verohallinto
        [genitive] Verohallinnon
        [partitive] Verohallintoa
        [inessive] Verohallinnossa
        [elative] Verohallinnosta
        [allative] Verohallinnolle
    }
authority-tax-administration = { -name-tax-administration }
    .notified = { -name-tax-administration(case: "allative") }
    .help = veroasiat
-name-legal-aid =
    { $case ->
       *[nominative] Oikeuspalveluvirasto
        [genitive] Oikeuspalveluviraston
        [partitive] Oikeuspalveluvirastoa
        [inessive] Oikeuspalveluvirastossa
        [elative] Oikeuspalveluvirastosta
        [allative] Oikeuspalveluvirastolle
    }
authority-legal-aid = { -name-legal-aid }
    .notified = { -name-legal-aid(case: "allative") }
    .help = luottotietojen maksuton tarkistus
-name-traficom =
    { $case ->
       *[nominative] Traficom
        [genitive] Traficomin
        [partitive] Traficomia
        [inessive] Traficomissa
        [elative] Traficomista
        [allative] Traficomille
    }
authority-traficom = { -name-traficom }
    .notified = { -name-traficom(case: "allative") }
    .help = uusi ajokortti
authority-skatteverket = Ruotsin verovirasto Skatteverket
authority-estonian-inspectorate = Viron tietosuojavirasto
