### Kirjeen ja sähköpostin omat sanat. Tapauksen sanat ovat tapauksen omassa kansiossa.
###
### Arvoja, joita jokainen teksti voi käyttää:
###   $channel      letter tai email
###   $audience     adult, guardian (huoltaja), protected (turvakielto), abroad (ulkomailla)
###   $certainty    vakavin varmuus tämän ihmisen tiedoista: leaked, may-have-leaked, if-saved, not-leaked
###   $sender       lähettäjän nimi perusmuodossa
###   $notice-date  kirjeen päivä: { $notice-date }, { DATE($notice-date, style: "long") }
###   $reference    asian tunnus
###   $piece        kirjeen numero
###   $nature       mikä loukkaus oli: cyber-attack, data-break-in, unauthorised-access, wrong-recipient, lost-device,
###                 published-by-mistake, other; $ransomware ja $extortion: yes tai no
###   $share        all tai some: koskeeko asia kaikkia asiakkaita
###   $title-<nimi> tapauksen linkin otsikko
### Attribuutti .guardian on sama teksti huoltajalle, kun kirje koskee lasta.
### Sinuttelu, lyhyet lauseet, ei kursiivia. Tärkeät sanat: <strong>…</strong>.

## Mitä lukija näkee ennen tekstiä

# PDF-tiedoston ja sähköpostin otsikko. Ei saa paljastaa, mitä tietoa asia koskee.
document-title = Tärkeä ilmoitus henkilötiedoistasi
    .guardian = Tärkeä ilmoitus lapsesi henkilötiedoista
email-subject = Tärkeä ilmoitus henkilötiedoistasi
    .guardian = Tärkeä ilmoitus lapsesi henkilötiedoista
# Näkyy postilaatikossa aiheen jälkeen.
email-preview = Lue, mitä tietojasi asia koskee ja mitä sinun kannattaa tehdä ensin.
    .guardian = Lue, mitä lapsesi tietoja asia koskee ja mitä sinun kannattaa tehdä ensin.
# Kun sama viesti on muillakin kielillä: kerrotaan tällä kielellä.
email-also-here = Suomeksi alempana.
email-greeting = Hei { $name }
    .guardian = Hei { $guardian-name }
notice-kind = Ilmoitus tietoturvaloukkauksesta
notice-day = { DATE($notice-date, style: "short") }
reference-number = Asianumero <code>{ $reference }</code>
reference-phone = Puhelin <a name="{ $link }"/>
running-title = { notice-kind } { notice-day }
piece-label = Kirjeen numero

## Otsikko ja alku

title = { $certainty ->
    [leaked] Tietojasi on vuotanut
    [not-leaked] Tietosi eivät ole vuotaneet
   *[other] Tietojasi on voinut joutua vääriin käsiin
  }
    .guardian = { $certainty ->
        [leaked] Lapsesi tietoja on vuotanut
        [not-leaked] Lapsesi tiedot eivät ole vuotaneet
       *[other] Lapsesi tietoja on voinut joutua vääriin käsiin
      }
    .protected = { $address-certainty ->
        [leaked] Osoitteesi on vuotanut
        [not-leaked] { title }
       *[other] Osoitteesi on voinut joutua vääriin käsiin
      }
guardian-intro = { $channel ->
    [email] Saat tämän viestin huoltajana. Viesti koskee lastasi: { $name }.
   *[letter] Saat tämän kirjeen huoltajana. Kirje koskee lastasi: { $name }.
  }
protected-intro = { $address-certainty ->
    [leaked] Sinulla on turvakielto. Siksi kerromme tärkeimmän ensin: osoitteesi on vuotanut ulkopuolisille.
   *[other] Sinulla on turvakielto. Siksi kerromme tärkeimmän ensin: ulkopuoliset ovat voineet saada tietää, missä asut.
  }
apology = Tietojesi olisi pitänyt pysyä turvassa. Olemme pahoillamme.
    .guardian = Lapsesi tietojen olisi pitänyt pysyä turvassa. Olemme pahoillamme.

## Laatikko ”Tee nämä ensin”

heading-steps = Tee nämä ensin
heading-more-steps = Tee myös nämä
step-phone = Puhelin <a name="{ $link }"/>
step-phone-hours = Puhelin <a name="{ $link }"/>, { $hours }.
step-url = <a name="{ $link }"/>
box-foot = Tarvitsetko apua? Soita meille: <a name="{ $link }"/>, { $hours }
box-foot-without-hours = Tarvitsetko apua? Soita meille: <a name="{ $link }"/>

## Tiedot

heading-data = { $certainty ->
    [leaked] Mitkä tietosi ovat vuotaneet
    [not-leaked] Mitkä tietosi eivät ole vuotaneet
   *[other] Mitkä tietosi ovat voineet vuotaa
  }
    .guardian = { $certainty ->
        [leaked] Mitkä lapsesi tiedot ovat vuotaneet
        [not-leaked] Mitkä lapsesi tiedot eivät ole vuotaneet
       *[other] Mitkä lapsesi tiedot ovat voineet vuotaa
      }
table-head-data = Tieto
table-head-status = Mitä tiedämme
# $many on one tai many: onko rivin sanasta puhuttava yksikössä vai monikossa. $n on tietojen määrä rivillä.
status-leaked = { $many ->
    [one] On vuotanut ulkopuolisille.
   *[many] Ovat vuotaneet ulkopuolisille.
  }
status-may-have-leaked = { $many ->
    [one] On voinut vuotaa ulkopuolisille.
   *[many] Ovat voineet vuotaa ulkopuolisille.
  }
status-leaked-saved = { $many ->
    [one] Oli tallennettu järjestelmään. On vuotanut ulkopuolisille.
   *[many] Oli tallennettu järjestelmään. Ovat vuotaneet ulkopuolisille.
  }
status-may-have-leaked-saved = { $many ->
    [one] Oli tallennettu ja on voinut vuotaa.
   *[many] Oli tallennettu. Toimi niin kuin ulkopuoliset tietäisivät ne.
  }
status-if-saved = { $n ->
    [one] On voinut vuotaa, jos se oli tallennettu.
    [2] Toinen tai molemmat, jos ne oli tallennettu. Varaudu siihen.
   *[other] Ne, jotka oli tallennettu, ovat voineet vuotaa. Varaudu siihen.
  }
status-not-saved = { $many ->
    [one] Ei ole vuotanut. Ei ollut tallennettu.
   *[many] Eivät ole vuotaneet. Niitä ei ollut tallennettu.
  }
status-not-leaked = { $many ->
    [one] Ei ole vuotanut.
   *[many] Eivät ole vuotaneet.
  }

## Seuraukset

heading-consequences = Mitä tästä voi seurata
consequences-intro = Tästä voi olla sinulle haittaa:
    .guardian = Tästä voi olla haittaa lapsellesi:
consequences-intro-unknown = Emme vielä tiedä asian laajuutta emmekä seurauksia. Voi käydä näin:
# Laajuus tiedetään, seurauksia ei.
consequences-intro-scope-known = Emme vielä tiedä, mitä tästä seuraa. Voi käydä näin:
spread-unknown = Emme vielä tiedä, onko juuri sinun tietojasi levitetty tai käytetty, emmekä sitä, kuinka paljon.
    .guardian = Emme vielä tiedä, onko juuri lapsesi tietoja levitetty tai käytetty, emmekä sitä, kuinka paljon.

## Tapahtumat ja toimet

heading-events = Mitä on tapahtunut
# Mikä loukkaus oli (incident.yaml: nature). Jos tapauksen omat sanat kertovat sen: nature = {""}
nature = { $nature ->
    [cyber-attack] Kyse on kyberhyökkäyksestä.
    [data-break-in] Kyse on tietomurrosta.
    [unauthorised-access] Joku on päässyt tietoihin luvatta.
    [wrong-recipient] Tietoja on mennyt väärälle vastaanottajalle.
    [lost-device] Laite, jossa oli tietoja, on kadonnut.
    [published-by-mistake] Tietoja on julkaistu vahingossa.
   *[other] Kyse on tietoturvaloukkauksesta.
  }{ $ransomware ->
    [yes] {" "}Tekijä käytti kiristyshaittaohjelmaa.
   *[no] {""}
  }{ $extortion ->
    [yes] {" "}Tekijä vaatii rahaa.
   *[no] {""}
  }
# Keitä asia koskee. Tapaus voi kertoa sen omin sanoin: affected, tai palvelulle affected-<palvelu>.
affected = { $share ->
    [all] Tämä koskee kaikkia asiakkaitamme.
   *[some] Tämä koskee osaa asiakkaistamme.
  }
affected-service = { $share ->
    [all] Tämä koskee kaikkia, jotka ovat käyttäneet tätä palvelua: { $service }.
   *[some] Tämä koskee osaa niistä, jotka ovat käyttäneet tätä palvelua: { $service }.
  }
affected-count = { $kind ->
    [more-than] Heitä on yli { $number }.
    [about] Heitä on noin { $number }.
    [up-to] Heitä on enintään { $number }.
   *[exactly] Heitä on { $number }.
  }
heading-measures = Mitä on tehty ja mitä teemme
# $authorities on luettelo viranomaisista muodossa .notified.
report-own = Olemme ilmoittaneet asiasta { $authorities }.
report-own-at-once = Ilmoitimme asiasta heti { $authorities }.
report-party = { $party } on ilmoittanut asiasta { $authorities }.
report-party-offence = { $party } on ilmoittanut asiasta { $authorities } sekä tehnyt rikosilmoituksen.
report-own-offence = Olemme ilmoittaneet asiasta { $authorities } sekä tehneet rikosilmoituksen.
police-reported = Rikosilmoitus on tehty ({ $unit }).
police-investigating = { $unit } on aloittanut rikostutkinnan.
late-notice-police-investigation = Poliisin tutkinnan takia emme voineet kertoa tästä sinulle aikaisemmin.
late-notice-cause-unclear = Emme kertoneet tästä aikaisemmin, koska selvitimme ensin, keitä asia koskee.
measure-write-again = Kirjoitamme uudelleen, jos saamme tietää lisää.

## Apua

heading-help = Mistä saat apua
# $items jatkaa lausetta, siksi illatiivissa: rekisteröintikieltoon.
help-more-bans = Ohjeet estoihin, myös { $items }.
event-date = { DATE($date, style: "short") }
# Kun sivu tai palvelu on vain toisella kielellä.
in-language-fi = suomeksi
in-language-sv = ruotsiksi
in-language-en = englanniksi

## Yhteystiedot

heading-contact = Ota yhteyttä
contact-label-us = Asiakaspalvelu
contact-label-phone = Puhelin
contact-label-email = Sähköposti
contact-label-web = Verkossa
contact-label-post = Posti
contact-label-dpo = Tietosuojavastaava
contact-label-switchboard = Vaihde
contact-label-patient-ombud = Potilasasiavastaava
contact-label-social-ombud = Sosiaaliasiavastaava
contact-label-other = Muu yhteystieto
# Kirje: numero, jolla vaihde löytää asian. $link on vaihteen tai palvelunumeron nimi.
genuine = { $channel ->
    [email] <strong>Onko tämä viesti aito?</strong> Sama tieto on verkkosivullamme. Kirjoita osoite itse tai soita: <a name="{ $link }"/>. Emme pyydä rahaa, pankkitunnuksia emmekä henkilötunnusta. Viestissä ei ole liitteitä.
   *[letter] <strong>Onko tämä kirje aito?</strong> Soita <a name="{ $link }"/> ja kerro kirjeen numero <code>{ $piece }</code>. Emme pyydä rahaa emmekä pankkitunnuksia.
  }

## Loppu

closing-greeting = Ystävällisin terveisin
# Rivi muunkielisen kirjeen lopussa, suomeksi.
other-language = Suomeksi:

## Oikovedokset (render --sample --overlay): piirretään katseltavan kirjeen päälle, jota ei koskaan lähetetä

proof = VEDOS
proof-window = Ikkuna, kun arkki on kuoren vasemmassa yläkulmassa
proof-always-visible = Näkyy ikkunasta aina
proof-clear-zone = Suoja-alue: vain osoite
proof-fold = Taitos
