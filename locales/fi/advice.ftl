### Advice and reassurances, Finnish. One message for each advice and reassurance in catalogue/finland.yaml.
###
### Advice is a numbered step in the box “do this first”: .lead in bold, then .body.
### .lead           two to five words, never more than eight: a request in the imperative, with a full stop
### .body           one to three short sentences in the active voice: why or how
### .lead-guardian  where the lead would be wrong in a letter to a guardian about their child
### .body-guardian  the same for the body
### .lead-young-guardian, .body-young-guardian  the same about a young person of 15 to 17
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
    .body = { $address-certainty ->
        [leaked] { $nature ->
            [wrong-recipient] Kerro, että sinulla on turvakielto ja että osoitteesi on mennyt väärälle vastaanottajalle.
            [published-by-mistake] Kerro, että sinulla on turvakielto ja että osoitteesi on julkaistu vahingossa.
            [access-without-need] Kerro, että sinulla on turvakielto ja että osoitettasi on katsottu ilman syytä.
           *[other] Kerro, että sinulla on turvakielto ja että osoitteesi on vuotanut.
          }
       *[other] { $nature ->
            [wrong-recipient] Kerro, että sinulla on turvakielto ja että osoitteesi on voinut mennä väärälle vastaanottajalle.
            [published-by-mistake] Kerro, että sinulla on turvakielto ja että osoitteesi on voitu julkaista vahingossa.
            [access-without-need] Kerro, että sinulla on turvakielto ja että osoitettasi on voitu katsoa ilman syytä.
           *[other] Kerro, että sinulla on turvakielto ja että osoitteesi on voinut vuotaa.
          }
      }
# Critical, as above.
advice-police-safety-protected =
    .lead = Puhu turvallisuudestasi poliisin kanssa.
    .body = Poliisi neuvoo, miten suojaudut. Yhteystiedot:
# Critical, as above. The words tell the reader what to say on the phone.
advice-dvv-protected =
    .lead = Soita Digi- ja väestötietovirastoon.
    .body = { $address-certainty ->
        [leaked] { $nature ->
            [wrong-recipient] Kerro, että sinulla on turvakielto ja että osoitteesi on mennyt väärälle vastaanottajalle. Kysy, miten voit suojautua.
            [published-by-mistake] Kerro, että sinulla on turvakielto ja että osoitteesi on julkaistu vahingossa. Kysy, miten voit suojautua.
            [access-without-need] Kerro, että sinulla on turvakielto ja että osoitettasi on katsottu ilman syytä. Kysy, miten voit suojautua.
           *[other] Kerro, että sinulla on turvakielto ja että osoitteesi on vuotanut. Kysy, miten voit suojautua.
          }
       *[other] { $nature ->
            [wrong-recipient] Kerro, että sinulla on turvakielto ja että osoitteesi on voinut mennä väärälle vastaanottajalle. Kysy, miten voit suojautua.
            [published-by-mistake] Kerro, että sinulla on turvakielto ja että osoitteesi on voitu julkaista vahingossa. Kysy, miten voit suojautua.
            [access-without-need] Kerro, että sinulla on turvakielto ja että osoitettasi on voitu katsoa ilman syytä. Kysy, miten voit suojautua.
           *[other] Kerro, että sinulla on turvakielto ja että osoitteesi on voinut vuotaa. Kysy, miten voit suojautua.
          }
      }
# Critical, as above. “Us” is the sender.
advice-safe-contact-protected =
    .lead = Kerro, miten tavoitamme sinut turvallisesti.
    .body = { $address-certainty ->
        [leaked] Soita meille. Kerromme, mikä osoitteesi meillä oli. Älä lähetä osoitettasi sähköpostilla.
        [may-have-leaked] Soita meille. Kerromme, mikä osoitteesi meillä oli. Älä lähetä osoitettasi sähköpostilla.
       *[other] Soita meille. Älä lähetä osoitettasi sähköpostilla.
      }
advice-police-if-followed =
    .lead = Kerro poliisille, jos joku seuraa sinua.
    .body = Kerro myös, jos joku uhkaa sinua tai perhettäsi. Soita hätätilanteessa 112.
    .lead-guardian = Kerro poliisille, jos joku seuraa lastasi.
    .lead-young-guardian = Kerro poliisille, jos joku seuraa huollettavaasi.
    .body-guardian = Kerro myös, jos joku uhkaa perhettäsi. Soita hätätilanteessa 112.
    .lead-legal-guardian = Kerro poliisille, jos joku seuraa päämiestäsi.
    .body-legal-guardian = Kerro myös, jos joku uhkaa perhettäsi. Soita hätätilanteessa 112.

## At once: money and accounts

advice-block-card =
    .lead = Sulje korttisi heti.
    .body = Soita pankkiin, ettei kukaan muu maksa sillä. Numero on pankin omilla verkkosivuilla.
    .lead-guardian = Sulje lapsesi kortti heti.
    .lead-legal-guardian = Sulje päämiehesi kortti heti.
    .lead-estate = Sulje vainajan kortti heti.
    .lead-young-guardian = Sulje huollettavasi kortti heti.
    .lead-if-saved = Jos annoit meille korttisi tiedot, sulje kortti heti.
    .lead-if-saved-guardian = Jos annoit meille lapsesi kortin tiedot, sulje kortti heti.
    .lead-if-saved-young-guardian = Jos annoit meille huollettavasi kortin tiedot, sulje kortti heti.
    .lead-if-saved-legal-guardian = Jos päämiehesi antoi meille korttinsa tiedot, sulje kortti heti.
    .lead-if-saved-estate = Jos vainaja antoi meille korttinsa tiedot, sulje kortti heti.
advice-block-bank-codes =
    .lead = Sulje verkkopankkitunnuksesi heti.
    .body = Soita pankkiin, ettei kukaan siirrä rahaa. Numero on pankin omilla verkkosivuilla.
    .lead-guardian = Sulje lapsesi pankkitunnukset heti.
    .lead-legal-guardian = Sulje päämiehesi pankkitunnukset heti.
    .lead-estate = Sulje vainajan pankkitunnukset heti.
    .lead-young-guardian = Sulje huollettavasi pankkitunnukset heti.
    .lead-if-saved = Jos annoit meille verkkopankkitunnuksesi, sulje ne heti.
    .lead-if-saved-guardian = Jos annoit meille lapsesi pankkitunnukset, sulje ne heti.
    .lead-if-saved-young-guardian = Jos annoit meille huollettavasi pankkitunnukset, sulje ne heti.
    .lead-if-saved-legal-guardian = Jos päämiehesi antoi meille pankkitunnuksensa, sulje ne heti.
    .lead-if-saved-estate = Jos vainaja antoi meille pankkitunnuksensa, sulje ne heti.
advice-change-password =
    .lead = Vaihda salasana heti.
    .body = Tee niin kaikkialla, missä on sama salasana. Ota käyttöön kaksivaiheinen kirjautuminen.
    .lead-guardian = Vaihda lapsesi salasana heti.
    .lead-legal-guardian = Vaihda päämiehesi salasana heti.
    .lead-young-guardian = Vaihda huollettavasi salasana heti.
    .lead-if-saved = Jos sinulla oli meillä käyttäjätili, vaihda salasana heti.
    .lead-if-saved-guardian = Jos lapsellasi oli meillä käyttäjätili, vaihda salasana heti.
    .lead-if-saved-young-guardian = Jos huollettavallasi oli meillä käyttäjätili, vaihda salasana heti.
    .lead-if-saved-legal-guardian = Jos päämiehelläsi oli meillä käyttäjätili, vaihda salasana heti.
advice-change-password-hash =
    .lead = Vaihda salasana.
    .body = Suojatunkin salasanan voi saada selville. Vaihda se kaikkialla, missä on sama salasana.
    .lead-guardian = Vaihda lapsesi salasana.
    .lead-legal-guardian = Vaihda päämiehesi salasana.
    .lead-young-guardian = Vaihda huollettavasi salasana.
    .lead-if-saved = Jos sinulla oli meillä käyttäjätili, vaihda salasana.
    .lead-if-saved-guardian = Jos lapsellasi oli meillä käyttäjätili, vaihda salasana.
    .lead-if-saved-young-guardian = Jos huollettavallasi oli meillä käyttäjätili, vaihda salasana.
    .lead-if-saved-legal-guardian = Jos päämiehelläsi oli meillä käyttäjätili, vaihda salasana.
advice-change-security-answer =
    .lead = Vaihda turvakysymyksen vastaus.
    .body = Muuten joku voi vaihtaa salasanan. Valitse vastaus, jota kukaan ei voi arvata.
    .lead-guardian = Vaihda lapsesi turvakysymyksen vastaus.
    .lead-young-guardian = Vaihda huollettavasi turvakysymyksen vastaus.
    .lead-legal-guardian = Vaihda päämiehesi turvakysymyksen vastaus.
    .lead-if-saved = Jos sinulla oli meillä turvakysymys, vaihda vastaus.
    .lead-if-saved-guardian = Jos lapsellasi oli meillä turvakysymys, vaihda vastaus.
    .lead-if-saved-young-guardian = Jos huollettavallasi oli meillä turvakysymys, vaihda vastaus.
    .lead-if-saved-legal-guardian = Jos päämiehelläsi oli meillä turvakysymys, vaihda vastaus.

## Extortion and the home

advice-do-not-pay-extortion =
    .lead = Älä maksa, jos joku kiristää sinua.
    .body = Maksu ei takaa, että hän poistaa tiedot. Säilytä viestit ja ilmoita poliisille: poliisi.fi.
    .lead-guardian = Älä maksa, jos joku kiristää sinua tai lastasi.
    .lead-young-guardian = Älä maksa, jos joku kiristää sinua tai huollettavaasi.
    .lead-legal-guardian = Älä maksa, jos joku kiristää sinua tai päämiestäsi.
advice-if-blackmailed =
    .lead = Älä maksa, jos joku kiristää sinua.
    .body = Maksu ei takaa, että hän poistaa tiedot. Säilytä viestit ja ilmoita poliisille: poliisi.fi.
    .lead-guardian = Älä maksa, jos joku kiristää sinua tai lastasi.
    .lead-legal-guardian = Älä maksa, jos joku kiristää sinua tai päämiestäsi.
    .lead-young-guardian = Älä maksa, jos joku kiristää sinua tai huollettavaasi.
advice-call-emergency-abroad =
    .lead = Soita hätänumeroon, jos olet välittömässä vaarassa.
    .body = EU-maissa numero on 112. Kerro, että sinulla on Suomessa turvakielto.
advice-police-safety-abroad =
    .lead = Puhu turvallisuudestasi asuinmaasi poliisin kanssa.
    .body = Poliisi neuvoo, miten voit suojautua.
advice-protect-sweden =
    .lead = Suojaa tietosi Ruotsissa.
    .body = Estä osoitteen muuttaminen Skatteverketissä. Luottotietoyhtiö voi lukita ruotsalaisen henkilönumeron. Skatteverket neuvoo.
    .lead-guardian = Suojaa lapsesi tiedot Ruotsissa.
    .lead-young-guardian = Suojaa huollettavasi tiedot Ruotsissa.
    .lead-legal-guardian = Suojaa päämiehesi tiedot Ruotsissa.
    .lead-if-saved = Jos annoit meille henkilönumerosi tai henkilötodistuksesi, suojaa tietosi Ruotsissa.
    .lead-if-saved-guardian = Jos meillä oli lapsesi henkilönumero tai henkilötodistus, suojaa tiedot Ruotsissa.
    .lead-if-saved-young-guardian = Jos meillä oli huollettavasi henkilönumero tai henkilötodistus, suojaa tiedot Ruotsissa.
    .lead-if-saved-legal-guardian = Jos meillä oli päämiehesi henkilönumero tai henkilötodistus, suojaa tiedot Ruotsissa.
advice-protect-estonia =
    .lead = Kysy neuvoa Viron tietosuojavirastolta.
    .body = Jos joku käyttää tietoja, tee rikosilmoitus Viron poliisille. Tietosuojavirasto neuvoo.
# .lead-if-saved must keep its condition: the reader knows whether they gave the code.
advice-change-door-code =
    .lead = { $sender-kind ->
        [housing] Kysy meiltä, milloin ovikoodi vaihtuu.
       *[other] Pyydä uusi ovikoodi.
      }
    .lead-if-saved = { $sender-kind ->
        [housing] Kysy meiltä, milloin ovikoodi vaihtuu.
       *[other] Pyydä uusi ovikoodi, jos annoit koodin meille.
      }
    .body = { $sender-kind ->
        [housing] Älä päästä sisään ketään tuntematonta.
       *[other] Soita isännöitsijälle tai vuokranantajalle.
      }
    .lead-if-saved-guardian = { $sender-kind ->
        [housing] Kysy meiltä, milloin ovikoodi vaihtuu.
       *[other] Pyydä uusi ovikoodi, jos koodi annettiin meille.
      }
    .lead-if-saved-young-guardian = { $sender-kind ->
        [housing] Kysy meiltä, milloin ovikoodi vaihtuu.
       *[other] Pyydä uusi ovikoodi, jos koodi annettiin meille.
      }
    .lead-if-saved-legal-guardian = { $sender-kind ->
        [housing] Kysy meiltä, milloin ovikoodi vaihtuu.
       *[other] Pyydä uusi ovikoodi, jos koodi annettiin meille.
      }
    .lead-if-saved-estate = { $sender-kind ->
        [housing] Kysy meiltä, milloin ovikoodi vaihtuu.
       *[other] Pyydä uusi ovikoodi, jos koodi annettiin meille.
      }

## Bans and blocks

# Must say that the ban is free and that it makes the reader’s own loans harder, too. From 1 April 2024.
advice-credit-ban =
    .lead = Tee maksuton luottokielto.
    .body = Kielto vaikeuttaa lainan ottamista nimissäsi. Se koskee myös sinua itseäsi. Tee se Verohallinnossa (vero.fi).
    .body-legal-guardian = Kielto vaikeuttaa lainan ottamista päämiehesi nimissä. Verohallinto neuvoo, miten se tehdään (vero.fi).
    .lead-legal-guardian = Tee päämiehellesi maksuton luottokielto.
    .lead-if-saved = Jos annoit meille henkilötunnuksesi tai henkilötodistuksesi, tee maksuton luottokielto.
    .lead-if-saved-legal-guardian = Jos meillä oli päämiehesi henkilötunnus tai henkilötodistus, tee hänelle maksuton luottokielto.
# Must say that it costs money and makes the reader’s own loans harder, too, and name both companies.
# Letters from 1 September 2023 to 31 March 2024.
advice-credit-ban-paid =
    .lead = Tilaa kaksi maksullista luottokieltoa.
    .body = Ne tekevät Suomen Asiakastieto ja Dun & Bradstreet. Lainanotto vaikeutuu.
    .lead-legal-guardian = Tilaa päämiehellesi kaksi maksullista luottokieltoa.
    .lead-if-saved = Jos annoit meille henkilötunnuksesi, tilaa kaksi maksullista luottokieltoa.
    .lead-if-saved-legal-guardian = Jos meillä oli päämiehesi henkilötunnus, tilaa kaksi maksullista luottokieltoa.
# Must say that it costs money and makes the reader’s own loans harder, too. Letters up to 31 August 2023.
advice-credit-ban-paid-early =
    .lead = Tilaa maksullinen luottokielto.
    .body = Sen saa esimerkiksi Suomen Asiakastiedosta. Lainanotto vaikeutuu.
    .lead-legal-guardian = Tilaa päämiehellesi maksullinen luottokielto.
    .lead-if-saved = Jos annoit meille henkilötunnuksesi, tilaa maksullinen luottokielto.
    .lead-if-saved-legal-guardian = Jos meillä oli päämiehesi henkilötunnus, tilaa maksullinen luottokielto.
# Only for guardians. Must say that it takes a paper form.
advice-credit-ban-minor =
    .lead = Tee lapsellesi luottokielto paperilomakkeella.
    .lead-young-guardian = Tee huollettavallesi luottokielto paperilomakkeella.
    .body = Kielto vaikeuttaa lainan ottamista lapsen nimissä. Lomake: vero.fi.
    .body-young-guardian = Se vaikeuttaa lainanottoa hänen nimissään. Lomake: vero.fi.
    .lead-young = Tee luottokielto paperilomakkeella.
    .body-young = Pyydä huoltajaasi auttamaan. Lomake: vero.fi.
    .lead-if-saved = Jos annoit meille lapsesi henkilötunnuksen tai henkilötodistuksen, tee hänelle luottokielto paperilomakkeella.
    .lead-if-saved-young-guardian = Jos meillä oli huollettavasi henkilötunnus tai henkilötodistus, tee hänelle luottokielto paperilomakkeella.
    .lead-if-saved-young = Jos annoit meille henkilötunnuksesi tai henkilötodistuksesi, tee luottokielto paperilomakkeella.
# For leaked online banking codes: Posti’s light move block is not enough. Must say that both are needed.
advice-move-block-full =
    .lead = Estä väärät muuttoilmoitukset.
    .body = Tarvitset sekä muuttoilmoituksen eston (suomi.fi) että Postin muuttosuojan. Kevyt muuttosuoja ei riitä.
    .lead-legal-guardian = Estä väärät muuttoilmoitukset päämiehesi nimissä.
# Must say that both are needed, because one does not replace the other.
advice-move-block =
    .lead = Estä väärät muuttoilmoitukset.
    .body = Ota käyttöön muuttoilmoituksen esto (suomi.fi) ja Postin kevyt muuttosuoja (posti.fi).
    .lead-legal-guardian = Estä väärät muuttoilmoitukset päämiehesi nimissä.
# Before the block of false notifications at Suomi.fi.
advice-move-block-early =
    .lead = Estä väärät muuttoilmoitukset.
    .body = Pyydä muuttosuojaa Postista (posti.fi).
    .lead-legal-guardian = Estä väärät muuttoilmoitukset päämiehesi nimissä.
# The same, later among the steps, where no identity code has leaked.
advice-move-block-later =
    .lead = { advice-move-block.lead }
    .body = { advice-move-block.body }
    .lead-legal-guardian = { advice-move-block.lead-legal-guardian }
# Only for guardians. A guardian’s own block covers a child under 15; from 15 on the child sets it alone.
advice-move-block-guardian =
    .lead = Estä väärät muuttoilmoitukset.
    .body = Tee esto itsellesi (suomi.fi): se suojaa myös alle 15-vuotiasta lastasi. 15 vuotta täyttänyt tekee oman.
    .body-young-guardian = 15 vuotta täyttänyt tekee eston itse (suomi.fi). Voit auttaa häntä.
advice-move-block-guardian-later =
    .lead = { advice-move-block-guardian.lead }
    .body = { advice-move-block-guardian.body }
    .body-young-guardian = { advice-move-block-guardian.body-young-guardian }
advice-move-block-aland =
    .lead = Kysy, miten estät väärät muuttoilmoitukset.
    .body = Kysy Ahvenanmaan postista (Åland Post). Soita myös Ahvenanmaan valtionvirastoon, joka hoitaa väestötietoja.
    .lead-guardian = Kysy, miten estät väärät muuttoilmoitukset lapsesi nimissä.
    .lead-young-guardian = Kysy, miten estät väärät muuttoilmoitukset huollettavasi nimissä.
    .lead-legal-guardian = Kysy, miten estät väärät muuttoilmoitukset päämiehesi nimissä.
advice-move-block-aland-later =
    .lead = { advice-move-block-aland.lead }
    .body = { advice-move-block-aland.body }
    .lead-guardian = { advice-move-block-aland.lead-guardian }
    .lead-young-guardian = { advice-move-block-aland.lead-young-guardian }
    .lead-legal-guardian = { advice-move-block-aland.lead-legal-guardian }
advice-ask-abroad =
    .lead = Kysy, miten suojaat suomalaisen henkilötunnuksesi.
    .body = Digi- ja väestötietovirasto neuvoo.
    .lead-guardian = Kysy, miten lapsesi suomalainen henkilötunnus suojataan.
    .lead-legal-guardian = Kysy, miten päämiehesi suomalainen henkilötunnus suojataan.
    .lead-young-guardian = Kysy, miten huollettavasi suomalainen henkilötunnus suojataan.
    .lead-if-saved = Jos sinulla on suomalainen henkilötunnus, kysy, miten suojaat sen.
    .lead-if-saved-guardian = Jos lapsellasi on suomalainen henkilötunnus, kysy, miten se suojataan.
    .lead-if-saved-young-guardian = Jos huollettavallasi on suomalainen henkilötunnus, kysy, miten se suojataan.
    .lead-if-saved-legal-guardian = Jos päämiehelläsi on suomalainen henkilötunnus, kysy, miten se suojataan.
advice-ask-police-document =
    .lead = Kysy poliisilta, tarvitaanko uusi asiakirja.
    .body = { $data ->
        [leaked] Kerro, mitkä passin tai henkilökortin tiedot ovat vuotaneet.
       *[other] Kerro, mitkä passin tai henkilökortin tiedot ovat voineet vuotaa.
      }
    .lead-if-saved = Jos annoit meille passisi tai henkilökorttisi tiedot, kysy poliisilta, tarvitaanko uusi.
    .lead-if-saved-guardian = Jos meillä oli lapsesi passin tai henkilökortin tiedot, kysy poliisilta, tarvitaanko uusi.
    .lead-if-saved-young-guardian = Jos meillä oli huollettavasi passin tai henkilökortin tiedot, kysy poliisilta, tarvitaanko uusi.
    .lead-if-saved-legal-guardian = Jos meillä oli päämiehesi passin tai henkilökortin tiedot, kysy poliisilta, tarvitaanko uusi.
advice-ask-traficom =
    .lead = Kysy Traficomilta, tarvitsetko uuden ajokortin.
    .body = { $data ->
        [leaked] Kerro, mitkä ajokortin tiedot ovat vuotaneet.
       *[other] Kerro, mitkä ajokortin tiedot ovat voineet vuotaa.
      }
    .lead-legal-guardian = Kysy Traficomilta, tarvitseeko päämiehesi uuden ajokortin.
    .lead-if-saved = Jos annoit meille ajokorttisi tiedot, kysy Traficomilta uudesta ajokortista.
    .lead-if-saved-legal-guardian = Jos meillä oli päämiehesi ajokortin tiedot, kysy Traficomilta uudesta ajokortista.
# .more completes “Siellä on ohjeet myös … ja ….”, so it is in the illative.
advice-company-register-ban =
    .lead = Tee rekisteröintikielto.
    .body = Patentti- ja rekisterihallitus ei silloin merkitse sinua yritykseen ilman lupaasi. Kysy ohjeet:
    .more = rekisteröintikieltoon
    .lead-legal-guardian = Tee päämiehellesi rekisteröintikielto.
    .body-legal-guardian = Patentti- ja rekisterihallitus ei silloin merkitse häntä yritykseen ilman lupaa. Kysy ohjeet:
    .lead-if-saved = Jos annoit meille henkilötunnuksesi tai henkilötodistuksesi, tee rekisteröintikielto.
    .lead-if-saved-legal-guardian = Jos meillä oli päämiehesi henkilötunnus tai henkilötodistus, tee hänelle rekisteröintikielto.

## Be on guard

# Replaces beware-scams and beware-links: calls, messages, bills, links and banking codes must all be named.
advice-beware-scams-and-bills =
    .lead = Varo yllättäviä puheluja, viestejä ja laskuja.
    .body = Älä avaa linkkejä, älä kerro pankkitunnuksia äläkä maksa outoja laskuja.
# Replaces beware-links: links and banking codes must be named.
advice-beware-scams =
    .lead = Varo yllättäviä puheluja ja viestejä.
    .body = Älä avaa viestien linkkejä äläkä kerro pankkitunnuksiasi.
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
    .lead-legal-guardian = Seuraa päämiehesi tilitapahtumia.
    .lead-young-guardian = Seuraa huollettavasi tilitapahtumia.
advice-check-credit-data =
    .lead = Tarkista luottotietosi.
    .body = Suomen Asiakastieto ja Dun & Bradstreet antavat ne sinulle maksutta kerran vuodessa.
    .lead-legal-guardian = Tarkista päämiehesi luottotiedot.
    .body-legal-guardian = Suomen Asiakastieto ja Dun & Bradstreet antavat ne maksutta kerran vuodessa.
# Only for guardians.
advice-watch-child-post =
    .lead = Seuraa lapsesi postia.
    .lead-young-guardian = Seuraa huollettavasi postia.
    .body = Hänen nimellään voi tulla outoja laskuja. Kuluttajaneuvonta auttaa (kkv.fi).
    .body-guardian-abroad = Hänen nimellään voi tulla outoja laskuja.
    .body-young-guardian = Hänen nimellään voi tulla outoja laskuja. Kuluttajaneuvonta auttaa (kkv.fi).
    .body-young-guardian-abroad = Hänen nimellään voi tulla outoja laskuja.
advice-report-fake-profile =
    .lead = Jos näet valeprofiilin, ilmoita siitä palvelulle ja poliisille.
    .body = Palvelu voi poistaa profiilin. Ota siitä kuva todisteeksi.

## Report, talk, ask

# Messages are evidence and must be kept; it must be clear that one can report without the internet.
# The address of the police follows after .body. Where an incident lists cases (advice-report-misuse-trigger-1, -2 …),
# .when stands after the address and begins the sentence that the list ends.
advice-report-misuse =
    .lead = Tee rikosilmoitus, jos joku käyttää tietoja väärin.
    .body = { $residence ->
        [aland] Säilytä viestit todisteina. Ilmoita poliisiasemalla. Neuvoja:
       *[home] Säilytä viestit todisteina. Ilmoita poliisiasemalla tai verkossa:
      }
    .body-guardian = { $residence ->
        [aland] Säilytä viestit todisteina. Ilmoita poliisiasemalla. Myös lapsesi voi ilmoittaa. Neuvoja:
       *[home] Säilytä viestit todisteina. Ilmoita poliisiasemalla tai verkossa. Myös lapsesi voi ilmoittaa:
      }
    .body-young-guardian = { $residence ->
        [aland] Säilytä viestit todisteina. Ilmoita poliisiasemalla. Myös huollettavasi voi ilmoittaa. Neuvoja:
       *[home] Säilytä viestit todisteina. Ilmoita poliisiasemalla tai verkossa. Myös huollettavasi voi ilmoittaa:
      }
    .body-guardian-abroad = Säilytä viestit todisteina. Ilmoita asuinmaasi poliisille tai Suomen poliisille:
    .body-abroad = Säilytä viestit todisteina. Ilmoita asuinmaasi poliisille tai Suomen poliisille:
advice-talk-to-someone =
    .lead = Puhu jonkun kanssa, jos asia painaa.
    .body = Huoli ja paha mieli ovat tavallisia. MIELI ry:n kriisipuhelin auttaa.
    .body-guardian = MIELI ry:n kriisipuhelin auttaa myös lastasi.
    .body-legal-guardian = MIELI ry:n kriisipuhelin auttaa myös päämiestäsi.
    .body-young-guardian = MIELI ry:n kriisipuhelin auttaa myös huollettavaasi.
advice-tell-employer =
    .lead = Kerro asiasta työnantajallesi.
    .body = Silloin työkaverisi osaavat varoa huijausviestejä, joissa on tietojasi.
    .lead-legal-guardian = Kerro asiasta päämiehesi työnantajalle.
    .body-legal-guardian = Silloin työkaverit osaavat varoa huijausviestejä, joissa on päämiehesi tietoja.
# Only for guardians.
advice-tell-child =
    .lead = Kerro asiasta lapsellesi.
    .lead-young-guardian = Puhu asiasta huollettavasi kanssa.
    .body = Valitse sanat hänen ikänsä mukaan. Niin hän osaa varoa outoja viestejä ja kertoa niistä.
    .body-young-guardian = Silloin osaatte kumpikin varoa outoja viestejä.
advice-tell-relative =
    .lead = Kerro asiasta läheisellesi.
    .body = { $data ->
        [leaked] Asia koskee myös häntä. Hän voi kysyä meiltä lisää.
       *[other] Asia voi koskea myös häntä. Hän voi kysyä meiltä lisää.
      }
    .lead-guardian = Kerro asiasta lapsesi läheiselle.
    .lead-legal-guardian = Kerro asiasta päämiehesi läheiselle.
    .lead-young-guardian = Kerro asiasta huollettavasi läheiselle.
# A promise of the sender: confirm it before use.
advice-contact-us-individual =
    .lead = Ota meihin yhteyttä, jos pelkäät, mitä tästä seuraa.
    .body = Kerromme, mitä tietoja asia koskee ja mitä voit tehdä.
    .lead-estate = Ota meihin yhteyttä, jos haluat tietää lisää.
advice-ask-patient-ombud =
    .lead = Kysy neuvoa potilasasiavastaavalta.
    .body = Hän kertoo potilaan oikeuksista. Neuvonta on maksutonta.
advice-ask-social-ombud =
    .lead = Kysy neuvoa sosiaaliasiavastaavalta.
    .body = Hän kertoo asiakkaan oikeuksista. Neuvonta on maksutonta.
advice-ask-ombudsman =
    .lead = Kysy neuvoa tietosuojavaltuutetun toimistosta.
    .body = Sieltä saat tietää, mitä oikeuksia sinulla on.
    .body-abroad = Sieltä saat tietoa oikeuksistasi.
    .body-guardian = Sieltä saat tietää, mitä oikeuksia lapsellasi on.
    .body-legal-guardian = Sieltä saat tietää, mitä oikeuksia päämiehelläsi on.
    .body-young-guardian = Sieltä saat tietää, mitä oikeuksia huollettavallasi on.

## Loss, alteration and availability; accounts and records

advice-tell-care-staff =
    .lead = Kerro hoitohenkilöstölle lääkkeistäsi ja allergioistasi.
    .body = { $restored ->
        [never] Kerro ne joka käynnillä.
       *[not-yet] Kerro ne joka käynnillä, kunnes tietosi ovat kunnossa.
      }
    .lead-guardian = Kerro hoitohenkilöstölle lapsesi lääkkeistä ja allergioista.
    .lead-young-guardian = Kerro hoitohenkilöstölle huollettavasi lääkkeistä ja allergioista.
    .body-guardian = { $restored ->
        [never] Kerro ne joka käynnillä.
       *[not-yet] Kerro ne joka käynnillä, kunnes lapsesi tiedot ovat kunnossa.
      }
    .lead-legal-guardian = Kerro hoitohenkilöstölle päämiehesi lääkkeistä ja allergioista.
    .body-legal-guardian = { $restored ->
        [never] Kerro ne joka käynnillä.
       *[not-yet] Kerro ne joka käynnillä, kunnes päämiehesi tiedot ovat kunnossa.
      }
    .body-young-guardian = { $restored ->
        [never] Kerro ne joka käynnillä.
       *[not-yet] Kerro ne joka käynnillä, kunnes huollettavasi tiedot ovat kunnossa.
      }
advice-check-appointments =
    .lead = Tarkista varatut aikasi.
    .body = { $data ->
        [altered] Soita meille ja varmista aikasi ennen kuin tulet.
        [lost] Soita meille, jos olit varannut ajan.
       *[other] Soita meille, jos odotat aikaa, lähetettä tai tulosta.
      }
    .body-guardian = { $data ->
        [altered] Soita meille ja varmista aika ennen kuin tulette.
        [lost] Soita meille, jos lapsellesi oli varattu aika.
       *[other] Soita meille, jos lapsesi odottaa aikaa, lähetettä tai tulosta.
      }
    .lead-guardian = Tarkista lapsesi varatut ajat.
    .lead-legal-guardian = Tarkista päämiehesi varatut ajat.
    .body-legal-guardian = { $data ->
        [altered] Soita meille ja varmista aika ennen kuin tulette.
        [lost] Soita meille, jos päämiehellesi oli varattu aika.
       *[other] Soita meille, jos päämiehesi odottaa aikaa, lähetettä tai tulosta.
      }
    .body-young-guardian = { $data ->
        [altered] Soita meille ja varmista aika ennen kuin tulette.
        [lost] Soita meille, jos huollettavallesi oli varattu aika.
       *[other] Soita meille, jos huollettavasi odottaa aikaa, lähetettä tai tulosta.
      }
    .lead-young-guardian = Tarkista huollettavasi varatut ajat.
advice-check-payments =
    .lead = { $sender-kind ->
        [employer] Tarkista, että olet saanut palkkasi.
       *[other] Tarkista, että olet saanut maksusi.
      }
    .lead-guardian = Tarkista, että maksut lapsellesi ovat tulleet.
    .lead-young-guardian = Tarkista, että maksut huollettavallesi ovat tulleet.
    .body = Soita meille, jos maksu puuttuu.
    .lead-legal-guardian = Tarkista, että maksut päämiehellesi ovat tulleet.
advice-check-your-data =
    .lead = Tarkista tietosi.
    .body = Pyydä meitä korjaamaan ne, jos jokin on väärin.
    .lead-guardian = Tarkista lapsesi tiedot.
    .lead-legal-guardian = Tarkista päämiehesi tiedot.
    .lead-young-guardian = Tarkista huollettavasi tiedot.
advice-check-restored-data =
    .lead = Tarkista, että tietosi ovat tallessa.
    .body = Kerro meille, jos jotain puuttuu.
    .lead-guardian = Tarkista, että lapsesi tiedot ovat tallessa.
    .lead-legal-guardian = Tarkista, että päämiehesi tiedot ovat tallessa.
    .lead-young-guardian = Tarkista, että huollettavasi tiedot ovat tallessa.
advice-ask-about-matter =
    .lead = Ota meihin yhteyttä, jos asiasi viivästyi.
    .body = Kerromme, miten asia etenee.
    .lead-guardian = Ota meihin yhteyttä, jos lapsesi asia viivästyi.
    .lead-legal-guardian = Ota meihin yhteyttä, jos päämiehesi asia viivästyi.
    .lead-young-guardian = Ota meihin yhteyttä, jos huollettavasi asia viivästyi.
advice-keep-copies =
    .lead = { $restored ->
        [never] Säilytä omat paperisi.
       *[not-yet] Säilytä omat kopiosi.
      }
    .body = { $restored ->
        [never] Voimme pyytää niitä, koska emme saa tietoja takaisin.
       *[not-yet] Voimme pyytää niitä, jos emme saa tietoja takaisin.
      }
    .lead-guardian = { $restored ->
        [never] Säilytä lapsesi paperit.
       *[not-yet] Säilytä lapsesi kopiot.
      }
    .lead-young-guardian = { $restored ->
        [never] Säilytä huollettavasi paperit.
       *[not-yet] Säilytä huollettavasi kopiot.
      }
    .lead-legal-guardian = { $restored ->
        [never] Säilytä päämiehesi paperit.
       *[not-yet] Säilytä päämiehesi kopiot.
      }
    .lead-estate = { $restored ->
        [never] Säilytä vainajan paperit.
       *[not-yet] Säilytä vainajan kopiot.
      }
advice-log-out-everywhere =
    .lead = Kirjaudu ulos kaikilta laitteilta.
    .body = Silloin kukaan ei pääse tilillesi vanhalla kirjautumisella.
    .lead-guardian = Kirjaudu ulos lapsesi kaikilta laitteilta.
    .lead-young-guardian = Kirjaudu ulos huollettavasi kaikilta laitteilta.
    .lead-legal-guardian = Kirjaudu ulos päämiehesi kaikilta laitteilta.
    .body-guardian = Silloin kukaan ei pääse lapsesi tilille vanhalla kirjautumisella.
    .body-young-guardian = Silloin kukaan ei pääse huollettavasi tilille vanhalla kirjautumisella.
    .body-legal-guardian = Silloin kukaan ei pääse päämiehesi tilille vanhalla kirjautumisella.
    .lead-if-saved = Jos sinulla oli meillä käyttäjätili, kirjaudu ulos kaikilta laitteilta.
    .lead-if-saved-guardian = Jos lapsellasi oli meillä käyttäjätili, kirjaudu ulos kaikilta laitteilta.
    .lead-if-saved-young-guardian = Jos huollettavallasi oli meillä käyttäjätili, kirjaudu ulos kaikilta laitteilta.
    .lead-if-saved-legal-guardian = Jos päämiehelläsi oli meillä käyttäjätili, kirjaudu ulos kaikilta laitteilta.
advice-check-own-letter =
    .lead = Tarkista, että sinulle tarkoitettu kirje on tullut.
    .body = Soita meille, jos se puuttuu tai jos sen tilalla tuli jonkun toisen kirje.
    .lead-guardian = Tarkista, että lastasi koskeva kirje on tullut.
    .lead-legal-guardian = Tarkista, että päämiestäsi koskeva kirje on tullut.
    .lead-young-guardian = Tarkista, että huollettavaasi koskeva kirje on tullut.
advice-watch-code =
    .lead = Seuraa, tuleeko sinulle laskuja, joita et tunne.
    .body = Tee rikosilmoitus, jos joku käyttää henkilötunnustasi.
    .lead-guardian = Seuraa, tuleeko lapsellesi laskuja.
    .body-guardian = Tee rikosilmoitus, jos joku käyttää hänen henkilötunnustaan.
    .lead-legal-guardian = Seuraa, tuleeko päämiehellesi laskuja, joita et tunne.
    .body-legal-guardian = Tee rikosilmoitus, jos joku käyttää hänen henkilötunnustaan.
    .lead-young-guardian = Seuraa, tuleeko huollettavallesi outoja laskuja.
    .body-young-guardian = Tee rikosilmoitus, jos joku käyttää hänen henkilötunnustaan.
advice-change-pin =
    .lead = Vaihda PIN-koodisi.
    .body = Vaihda koodi muuallakin, jos käytät samaa.
    .lead-guardian = Vaihda lapsesi PIN-koodi.
    .lead-young-guardian = Vaihda huollettavasi PIN-koodi.
    .body-guardian = Vaihda koodi muuallakin, jos lapsesi käyttää samaa.
    .lead-legal-guardian = Vaihda päämiehesi PIN-koodi.
    .body-legal-guardian = Vaihda koodi muuallakin, jos päämiehesi käyttää samaa.
    .body-young-guardian = Vaihda koodi muuallakin, jos huollettavasi käyttää samaa.
    .lead-if-saved = Jos sinulla oli PIN-koodi, vaihda se.
    .lead-if-saved-guardian = Jos lapsellasi oli PIN-koodi, vaihda se.
    .lead-if-saved-young-guardian = Jos huollettavallasi oli PIN-koodi, vaihda se.
    .lead-if-saved-legal-guardian = Jos päämiehelläsi oli PIN-koodi, vaihda se.
advice-block-library-card =
    .lead = Pyydä kirjastosta uusi kortti.
    .body = Pyydä samalla, että vanha suljetaan.
    .lead-guardian = Pyydä kirjastosta lapsellesi uusi kortti.
    .lead-legal-guardian = Pyydä kirjastosta päämiehellesi uusi kortti.
    .lead-young-guardian = Pyydä kirjastosta huollettavallesi uusi kortti.
    .lead-if-saved = Jos sinulla oli kirjastokortti, pyydä kirjastosta uusi.
    .lead-if-saved-guardian = Jos lapsellasi oli kirjastokortti, pyydä kirjastosta uusi.
    .lead-if-saved-young-guardian = Jos huollettavallasi oli kirjastokortti, pyydä kirjastosta uusi.
    .lead-if-saved-legal-guardian = Jos päämiehelläsi oli kirjastokortti, pyydä kirjastosta uusi.
advice-protect-sim =
    .lead = Soita operaattorillesi.
    .body = Pyydä, ettei numeroasi siirretä uudelle SIM-kortille ilman että olet paikalla.
    .lead-guardian = Soita lapsesi operaattorille.
    .lead-young-guardian = Soita huollettavasi operaattorille.
    .lead-legal-guardian = Soita päämiehesi operaattorille.
    .body-guardian = Pyydä, ettei numeroa siirretä uudelle SIM-kortille ilman käyntiä liikkeessä.
    .body-young-guardian = Pyydä, ettei numeroa siirretä uudelle SIM-kortille ilman käyntiä liikkeessä.
    .body-legal-guardian = Pyydä, ettei numeroa siirretä uudelle SIM-kortille ilman käyntiä liikkeessä.
    .lead-if-saved = Jos annoit meille liittymäsi tiedot, soita operaattorillesi.
    .lead-if-saved-guardian = Jos meillä oli lapsesi liittymän tiedot, soita operaattorille.
    .lead-if-saved-young-guardian = Jos meillä oli huollettavasi liittymän tiedot, soita operaattorille.
    .lead-if-saved-legal-guardian = Jos meillä oli päämiehesi liittymän tiedot, soita operaattorille.
advice-ask-access-log =
    .lead = Pyydä lokitiedot: kuka on katsonut tietojasi.
    .body = Ne ovat maksuttomat, ja sinulla on oikeus niihin.
    .lead-guardian = Pyydä lokitiedot: kuka on katsonut lapsesi tietoja.
    .lead-legal-guardian = Pyydä lokitiedot: kuka on katsonut päämiehesi tietoja.
    .lead-young-guardian = Pyydä lokitiedot: kuka on katsonut huollettavasi tietoja.
advice-ask-home-authority =
    .lead = Kysy, miten suojaat ulkomaisen henkilönumerosi.
    .body = Kysy viranomaiselta, joka valvoo tietosuojaa asuinmaassasi. Kysy myös, voiko luottotiedot lukita.
    .lead-guardian = Kysy, miten lapsesi ulkomainen henkilönumero suojataan.
    .lead-young-guardian = Kysy, miten huollettavasi ulkomainen henkilönumero suojataan.
    .lead-legal-guardian = Kysy, miten päämiehesi ulkomainen henkilönumero suojataan.
    .lead-if-saved = Jos annoit meille ulkomaisen henkilönumerosi, kysy, miten suojaat sen.
    .lead-if-saved-guardian = Jos meillä oli lapsesi ulkomainen henkilönumero, kysy, miten se suojataan.
    .lead-if-saved-young-guardian = Jos meillä oli huollettavasi ulkomainen henkilönumero, kysy, miten se suojataan.
    .lead-if-saved-legal-guardian = Jos meillä oli päämiehesi ulkomainen henkilönumero, kysy, miten se suojataan.
advice-dispute-bill =
    .lead = Älä maksa laskua, jota et tunne.
    .body = Kiistä lasku tai laina kirjallisesti sille, joka vaatii maksua.
advice-check-loans =
    .lead = Tarkista lainasi positiivisesta luottotietorekisteristä.
    .body = Näet myös, kuka on kysynyt tietojasi. Verohallinto neuvoo.
    .lead-legal-guardian = Tarkista päämiehesi lainat positiivisesta luottotietorekisteristä.
    .body-legal-guardian = Verohallinto neuvoo, miten saat tiedot.
advice-ask-about-pay =
    .lead = { $restored ->
        [yes] Ota meihin yhteyttä, jos palkkasi oli väärin tai myöhässä.
       *[not-yet] Ota meihin yhteyttä, jos palkkasi on väärin tai myöhässä.
      }
    .body = Kerro, mitä puuttuu.
    .lead-guardian = { $restored ->
        [yes] Ota meihin yhteyttä, jos lapsesi palkka oli väärin tai myöhässä.
       *[not-yet] Ota meihin yhteyttä, jos lapsesi palkka on väärin tai myöhässä.
      }
    .lead-young-guardian = { $restored ->
        [yes] Ota meihin yhteyttä, jos huollettavasi palkka oli väärin tai myöhässä.
       *[not-yet] Ota meihin yhteyttä, jos huollettavasi palkka on väärin tai myöhässä.
      }
    .lead-legal-guardian = { $restored ->
        [yes] Ota meihin yhteyttä, jos päämiehesi palkka oli väärin tai myöhässä.
       *[not-yet] Ota meihin yhteyttä, jos päämiehesi palkka on väärin tai myöhässä.
      }

## Estates of dead people, and people under a non-disclosure

advice-beware-estate =
    .lead = Varo yllättäviä laskuja ja puheluja, joissa puhutaan vainajasta.
    .body = Älä maksa laskua, jota et tunne.
advice-tell-bank-estate =
    .lead = { $nature ->
        [wrong-recipient] Kerro asiasta vainajan pankille.
        [published-by-mistake] Kerro asiasta vainajan pankille.
       *[other] { $data ->
            [leaked] Kerro vainajan pankille, että tilinumero on vuotanut.
           *[other] Kerro vainajan pankille, että tilinumero on voinut vuotaa.
          }
      }
    .body = Pankki voi seurata tiliä.
# One step instead of beware-scams-and-bills and watch-account: both must be in it.
advice-beware-all-protected =
    .lead = Varo yllättäviä puheluja, viestejä ja laskuja.
    .body = Älä avaa linkkejä äläkä kerro pankkitunnuksia. Seuraa tiliäsi ja soita pankkiin, jos näet oudon maksun.

## Reassurances. Each is printed only where it is true: see “never-with” in the catalogue.

reassurance-card-not-used = Meillä ei makseta luottokortilla. Siksi korttisi tiedot tuskin ovat vaarassa.
    .guardian = Meillä ei makseta luottokortilla. Siksi korttien tiedot tuskin ovat vaarassa.
    .legal-guardian = Meillä ei makseta luottokortilla. Siksi korttien tiedot tuskin ovat vaarassa.
    .estate = Meillä ei makseta luottokortilla. Siksi korttien tiedot tuskin ovat vaarassa.
# Both sentences belong together: the second is true only because of the first.
reassurance-credit-hardly-at-risk = Henkilötunnuksesi ei ole vuotanut. Siksi luottotietosikaan tuskin ovat vaarassa.
    .guardian = Lapsesi henkilötunnus ei ole vuotanut. Siksi hänen luottotietonsakaan tuskin ovat vaarassa.
    .legal-guardian = Päämiehesi henkilötunnus ei ole vuotanut. Siksi hänen luottotietonsakaan tuskin ovat vaarassa.
    .estate = Vainajan henkilötunnus ei ole vuotanut. Siksi hänen luottotietonsakaan tuskin ovat vaarassa.
    .young-guardian = Huollettavasi henkilötunnus ei ole vuotanut. Siksi hänen luottotietonsakaan tuskin ovat vaarassa.
# To be confirmed by a lawyer before use.
reassurance-no-credit-ban-needed = Henkilötunnuksesi ei ole vuotanut. Siksi et mielestämme tarvitse luottokieltoa.
    .guardian = Lapsesi henkilötunnus ei ole vuotanut. Siksi hän ei mielestämme tarvitse luottokieltoa.
    .legal-guardian = Päämiehesi henkilötunnus ei ole vuotanut. Siksi hän ei mielestämme tarvitse luottokieltoa.
    .young-guardian = Huollettavasi henkilötunnus ei ole vuotanut. Siksi hän ei mielestämme tarvitse luottokieltoa.
