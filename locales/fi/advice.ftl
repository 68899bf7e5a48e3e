### Advice and reassurances, Finnish. One message for each advice and reassurance in catalogue/finland.yaml.
###
### Advice is a numbered step in the box “do this first”: .lead in bold, then .body.
### .lead           two to five words, never more than eight: a request in the imperative, with a full stop
### .body           one to three short sentences in the active voice: why or how
### .lead-guardian  where the lead would be wrong in a letter to a guardian about their child
### .body-guardian  the same for the body
### .body-abroad    the body where readers abroad need more
### .lead-if-saved  the lead where it is not known whether the data was saved
### .more           a noun phrase for the one line that names further bans (see there)
### The box has room for two printed lines a step: .lead and .body together should have at most 118 characters and
### never more than 124. Where a statement must not be lost, a step may have three lines, up to 180.
### No links and no phone numbers other than 112 here: the program adds them (only .body-abroad names its own). Do not call the text a letter, message
### or e-mail: the same words go into all of them.
### Quotation marks ”x”, ranges with an en dash and no spaces (ma–pe), no-break space in klo 9.

## Protected address and safety: always first

# Critical: may exceed 124 characters. No guardian’s form, on purpose: such a letter is a matter for a person.
advice-call-112-protected =
    .lead = Soita 112, jos olet välittömässä vaarassa.
    .body = Kerro, että sinulla on turvakielto ja että osoitteesi on voinut vuotaa.
# Critical, as above.
advice-police-safety-protected =
    .lead = Puhu turvallisuudestasi poliisin kanssa.
    .body = Poliisi voi neuvoa, miten suojaudut. Yhteystiedot:
# Critical, as above. The words tell the reader what to say on the phone.
advice-dvv-protected =
    .lead = Soita Digi- ja väestötietovirastoon.
    .body = Kerro turvakiellosta ja siitä, että osoitteesi on voinut vuotaa. Kysy, miten voit suojata sen.
# Critical, as above. “Us” is the sender.
advice-safe-contact-protected =
    .lead = Kerro, miten tavoitamme sinut turvallisesti.
    .body = Soita meille. Älä lähetä osoitettasi sähköpostilla.
advice-police-if-followed =
    .lead = Kerro poliisille, jos joku seuraa sinua.
    .body = Kerro myös, jos joku uhkaa sinua tai perhettäsi. Soita hätätilanteessa 112.
    .lead-guardian = Kerro poliisille, jos joku seuraa lastasi.
    .body-guardian = Kerro myös, jos joku uhkaa perhettäsi. Soita hätätilanteessa 112.

## At once: money and accounts

advice-block-card =
    .lead = Sulje korttisi heti.
    .body = Soita pankkiin, ettei kukaan muu maksa sillä. Numero on pankin omilla verkkosivuilla.
    .lead-guardian = Sulje lapsesi kortti heti.
advice-block-bank-codes =
    .lead = Sulje verkkopankkitunnuksesi heti.
    .body = Soita pankkiin, ettei kukaan siirrä rahaa. Numero on pankin omilla verkkosivuilla.
    .lead-guardian = Sulje lapsesi pankkitunnukset heti.
advice-change-password =
    .lead = Vaihda salasana heti.
    .body = Tee niin kaikkialla, missä on sama salasana. Ota käyttöön kaksivaiheinen kirjautuminen.
    .lead-guardian = Vaihda lapsesi salasana heti.
advice-change-password-hash =
    .lead = Vaihda salasana.
    .body = Suojatunkin salasanan voi saada selville. Vaihda se kaikkialla, missä on sama salasana.
    .lead-guardian = Vaihda lapsesi salasana.
advice-change-security-answer =
    .lead = Vaihda turvakysymyksen vastaus.
    .body = Muuten joku voi vaihtaa salasanan. Valitse vastaus, jota kukaan ei voi arvata.

## Extortion and the home

advice-do-not-pay-extortion =
    .lead = Älä maksa kiristäjälle.
    .body = Maksu ei takaa, että hän poistaa tiedot. Säilytä hänen viestinsä todisteina.
# .lead-if-saved must keep its condition: the reader knows whether they gave the code.
advice-change-door-code =
    .lead = Pyydä uusi ovikoodi.
    .lead-if-saved = Pyydä uusi ovikoodi, jos annoit koodin.
    .body = Soita isännöitsijälle tai vuokranantajalle.

## Bans and blocks

# Must say that the ban is free and that it makes the reader’s own loans harder, too. From 1 April 2024.
advice-credit-ban =
    .lead = Tee vapaaehtoinen luottokielto.
    .body = Silloin nimissäsi on vaikeampi ottaa lainaa, myös sinun itsesi. Kielto on maksuton.
# Must say that it costs money and makes the reader’s own loans harder, too, and name both companies.
# Letters up to 31 March 2024.
advice-credit-ban-paid =
    .lead = Tee maksullinen luottokielto.
    .body = Se vaikeuttaa lainanottoa, myös omaasi. Yhtiöt: Suomen Asiakastieto ja Dun & Bradstreet.
# Only for guardians. Must say that it takes a paper form.
advice-credit-ban-minor =
    .lead = Tee lapsellesi luottokielto paperilomakkeella.
    .body = Se vaikeuttaa lainanottoa lapsen nimissä. Verkossa sitä ei voi tehdä.
# For leaked online banking codes: Posti’s light move block is not enough. Must say that both are needed.
advice-move-block-full =
    .lead = Estä väärät muuttoilmoitukset.
    .body = Tee esto Digi- ja väestötietovirastoon ja täysi muuttosuoja Postiin. Tarvitset molemmat.
    .body-abroad = Tee esto Digi- ja väestötietovirastoon ja täysi muuttosuoja Postiin. Tarvitset molemmat. Jos sinulla ei ole suomalaisia pankkitunnuksia, kysy neuvoa: <a name="authority-dvv-phone"/>
# Must say that both are needed, because one does not replace the other.
advice-move-block =
    .lead = Estä väärät muuttoilmoitukset.
    .body = Tee se sekä Digi- ja väestötietovirastossa että Postissa (muuttosuoja).
    .body-abroad = Tee se sekä Digi- ja väestötietovirastossa että Postissa (muuttosuoja). Jos sinulla ei ole suomalaisia pankkitunnuksia, kysy neuvoa: <a name="authority-dvv-phone"/>
# Only for guardians. A guardian’s own block covers a child under 15; from 15 on the child sets it alone.
advice-move-block-guardian =
    .lead = Estä oma muuttoilmoituksesi.
    .body = Digi- ja väestötietoviraston esto suojaa myös alle 15-vuotiasta. 15 vuotta täyttänyt tekee sen itse.
advice-ask-abroad =
    .lead = Soita, jos sinulla ei ole suomalaisia pankkitunnuksia.
    .body = Digi- ja väestötietovirasto neuvoo.
advice-ask-police-document =
    .lead = Kysy poliisilta, tarvitaanko uusi asiakirja.
    .body = Kerro, mitkä passin tai henkilökortin tiedot ovat voineet vuotaa.
advice-ask-traficom =
    .lead = Kysy Traficomilta, tarvitsetko uuden ajokortin.
    .body = Kerro, mitkä ajokortin tiedot ovat voineet vuotaa.
# .more completes “Siellä on ohjeet myös … ja ….”, so it is in the illative.
advice-company-register-ban =
    .lead = Tee rekisteröintikielto.
    .body = Patentti- ja rekisterihallitus ei silloin merkitse sinua yritykseen ilman lupaasi.
    .more = rekisteröintikieltoon
# .more completes “Siellä on ohjeet myös … ja ….”, so it is in the illative.
advice-operator-block =
    .lead = Estä uudet puhelinliittymät nimissäsi.
    .body = Pyydä kieltoa operaattoriltasi. Muuten joku voi hankkia liittymän laskuusi.
    .more = uusien puhelinliittymien kieltoon

## Be on guard

# Replaces beware-scams and beware-links: calls, messages, bills, links and banking codes must all be named.
advice-beware-scams-and-bills =
    .lead = Varo yllättäviä puheluja, viestejä ja laskuja.
    .body = Älä avaa linkkejä äläkä kerro pankkitunnuksiasi. Kysy laskuista meiltä.
# Replaces beware-links: links and banking codes must be named.
advice-beware-scams =
    .lead = Varo yllättäviä puheluja ja viestejä.
    .body = Älä avaa linkkejä äläkä kerro pankkitunnuksiasi. Huijari voi tietää paljon.
advice-beware-links =
    .lead = Älä avaa epäilyttäviä linkkejä tai liitteitä.
    .body = Viesti voi näyttää tutun lähettämältä. Kirjoita palvelun osoite itse.
advice-own-login-only =
    .lead = Älä kirjaudu palveluun viestin linkistä.
    .body = Kirjoita palvelun osoite itse, kun hoidat etuus- tai veroasioita.
advice-customer-number-care =
    .lead = Kerro asiakasnumero vain, kun soitat itse.
    .body = Soittaja voi olla huijari, vaikka hän tietäisi numeron.
advice-watch-account =
    .lead = Seuraa tilitapahtumia.
    .body = Soita heti pankkiin, jos näet maksun, jota et tunnista.
    .lead-guardian = Seuraa lapsesi tilitapahtumia.
advice-check-credit-data =
    .lead = Tarkista luottotietosi.
    .body = Näin huomaat väärinkäytön. Tarkistus on maksuton kerran vuodessa.
# Only for guardians.
advice-watch-child-post =
    .lead = Seuraa lapsesi postia.
    .body = Lasku tai perintäkirje voi olla merkki väärinkäytöstä. Kysy meiltä, ennen kuin maksat.
advice-report-fake-profile =
    .lead = Ilmoita valeprofiilista palveluun ja poliisille.
    .body = Palvelu voi poistaa profiilin. Ota siitä kuva todisteeksi.

## Report, talk, ask

# Messages are evidence and must be kept; it must be clear that one can report without the internet.
# The address of the police follows after .body. Where an incident lists cases (advice-report-misuse-trigger-1, -2 …),
# .when stands after the address and begins the sentence that the list ends.
advice-report-misuse =
    .lead = Tee rikosilmoitus, jos tietoja käytetään väärin.
    .body = Säilytä viestit todisteina. Ilmoita poliisiasemalla tai verkossa:
    .body-guardian = Säilytä viestit todisteina. Ilmoita poliisiasemalla tai verkossa. Myös lapsesi voi ilmoittaa:
    .body-abroad = Säilytä viestit todisteina. Ilmoita asuinmaasi poliisille tai Suomen poliisille:
advice-talk-to-someone =
    .lead = Puhu jonkun kanssa, jos asia painaa.
    .body = Huoli ja suru ovat tällaisessa tilanteessa tavallisia, etkä ole yksin.
    .body-guardian = Huoli ja suru ovat tavallisia. Myös lapsesi saa apua.
advice-tell-employer =
    .lead = Kerro asiasta työnantajallesi.
    .body = Silloin työkaverisi osaavat varoa huijausviestejä, joissa on tietojasi.
# Only for guardians.
advice-tell-child =
    .lead = Kerro asiasta lapsellesi.
    .body = Valitse sanat hänen ikänsä mukaan. Niin hän osaa varoa outoja viestejä ja kertoa niistä.
advice-tell-relative =
    .lead = Kerro asiasta läheisellesi.
    .body = Hänen tietojaan on voinut joutua vääriin käsiin. Hän voi kysyä meiltä lisää.
    .lead-guardian = Kerro asiasta lapsesi läheiselle.
# A promise of the sender: confirm it before use.
advice-contact-us-individual =
    .lead = Ota meihin yhteyttä, jos tiedoista voi olla haittaa.
    .body = Kerromme, mitä tietoja asia koskee ja mitä voit tehdä.
advice-ask-patient-ombud =
    .lead = Kysy neuvoa potilasasiavastaavalta.
    .body = Hän kertoo potilaan oikeuksista. Neuvonta on maksutonta.
advice-ask-social-ombud =
    .lead = Kysy neuvoa sosiaaliasiavastaavalta.
    .body = Hän kertoo asiakkaan oikeuksista. Neuvonta on maksutonta.
advice-ask-ombudsman =
    .lead = Kysy tarvittaessa neuvoa tietosuojavaltuutetun toimistosta.
    .body = Sieltä saat tietää, mitä oikeuksia sinulla on.
    .body-guardian = Sieltä saat tietää, mitä oikeuksia lapsellasi on.

## Reassurances. Each is printed only where it is true: see “never-with” in the catalogue.

reassurance-card-not-used = Meillä ei makseta luottokortilla. Siksi korttisi tiedot tuskin ovat vaarassa.
    .guardian = Meillä ei makseta luottokortilla. Siksi korttien tiedot tuskin ovat vaarassa.
# Both sentences belong together: the second is true only because of the first.
reassurance-credit-hardly-at-risk = Henkilötunnuksesi ei ole vuotanut. Siksi luottotietosikaan tuskin ovat vaarassa.
    .guardian = Lapsesi henkilötunnus ei ole vuotanut. Siksi hänen luottotietonsakaan tuskin ovat vaarassa.
# To be confirmed by a lawyer before use.
reassurance-no-credit-ban-needed = Henkilötunnuksesi ei ole vuotanut. Siksi emme neuvo luottokieltoon.
    .guardian = Lapsesi henkilötunnus ei ole vuotanut. Siksi emme neuvo luottokieltoon.
