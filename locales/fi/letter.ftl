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
### Attribuutti .guardian on sama teksti huoltajalle, kun kirje koskee lasta; .young-guardian, kun se koskee 15–17-vuotiasta.
### Sinuttelu, lyhyet lauseet, ei kursiivia. Tärkeät sanat: <strong>…</strong>.

## Mitä lukija näkee ennen tekstiä

# PDF-tiedoston ja sähköpostin otsikko. Ei saa paljastaa, mitä tietoa asia koskee.
document-title = Tärkeä ilmoitus henkilötiedoistasi
    .guardian = Tärkeä ilmoitus lapsesi henkilötiedoista
    .young-guardian = Tärkeä ilmoitus huollettavasi henkilötiedoista
    .legal-guardian = Tärkeä ilmoitus päämiehesi henkilötiedoista
    .estate = Tärkeä ilmoitus vainajan henkilötiedoista
email-subject = Tärkeä ilmoitus henkilötiedoistasi
    .guardian = Tärkeä ilmoitus lapsesi henkilötiedoista
    .young-guardian = Tärkeä ilmoitus huollettavasi henkilötiedoista
    .legal-guardian = Tärkeä ilmoitus päämiehesi henkilötiedoista
    .estate = Tärkeä ilmoitus vainajan henkilötiedoista
# Näkyy postilaatikossa aiheen jälkeen.
email-preview = Lue, mitä tietojasi asia koskee ja mitä sinun kannattaa tehdä ensin.
    .guardian = Lue, mitä lapsesi tietoja asia koskee ja mitä sinun kannattaa tehdä ensin.
    .young-guardian = Lue, mitä huollettavasi tietoja asia koskee ja mitä sinun kannattaa tehdä ensin.
# Kun sama viesti on muillakin kielillä: kerrotaan tällä kielellä.
email-also-here = Suomeksi alempana.
email-greeting = Hei { $name }
    .guardian = Hei { $guardian-name }
    .legal-guardian = Hei { $guardian-name }
    .estate = Hei { $guardian-name }
notice-kind = Ilmoitus tietoturvaloukkauksesta
notice-day = { DATE($notice-date, style: "short") }
reference-number = Asianumero <code>{ $reference }</code>
reference-phone = Puhelin <a name="{ $link }"/>
running-title = { notice-kind } { notice-day }
piece-label = Kirjeen numero

## Otsikko ja alku

title = { $certainty ->
    [leaked] { $nature ->
        [access-without-need] Tietojasi on katsottu ilman syytä
        [wrong-recipient] Tietojasi on mennyt väärälle vastaanottajalle
        [published-by-mistake] Tietojasi on julkaistu vahingossa
       *[other] Tietojasi on vuotanut
      }
    [lost] Tietojasi on kadonnut
    [altered] Tiedoissasi on ollut virheitä
    [unavailable] Tietojasi on ollut poissa käytöstä
    [not-leaked] Tietosi eivät ole vuotaneet
   *[other] Tietojasi on voinut joutua vääriin käsiin
  }
    .guardian = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Lapsesi tietoja on katsottu ilman syytä
            [wrong-recipient] Lapsesi tietoja on mennyt väärälle vastaanottajalle
            [published-by-mistake] Lapsesi tietoja on julkaistu vahingossa
           *[other] Lapsesi tietoja on vuotanut
          }
        [lost] Lapsesi tietoja on kadonnut
        [altered] Lapsesi tiedoissa on ollut virheitä
        [unavailable] Lapsesi tietoja on ollut poissa käytöstä
        [not-leaked] Lapsesi tiedot eivät ole vuotaneet
       *[other] Lapsesi tietoja on voinut joutua vääriin käsiin
      }
    .young-guardian = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Huollettavasi tietoja on katsottu ilman syytä
            [wrong-recipient] Huollettavasi tietoja on mennyt väärälle vastaanottajalle
            [published-by-mistake] Huollettavasi tietoja on julkaistu vahingossa
           *[other] Huollettavasi tietoja on vuotanut
          }
        [lost] Huollettavasi tietoja on kadonnut
        [altered] Huollettavasi tiedoissa on ollut virheitä
        [unavailable] Huollettavasi tietoja on ollut poissa käytöstä
        [not-leaked] Huollettavasi tiedot eivät ole vuotaneet
       *[other] Huollettavasi tietoja on voinut joutua vääriin käsiin
      }
    .protected = { $address-certainty ->
        [leaked] { $nature ->
            [wrong-recipient] Osoitetietojasi on mennyt väärälle vastaanottajalle
            [published-by-mistake] Osoitetietojasi on julkaistu vahingossa
            [access-without-need] Osoitetietojasi on katsottu ilman syytä
           *[other] Osoitetietojasi on vuotanut
          }
        [may-have-leaked] Osoitetietojasi on voinut joutua vääriin käsiin
        [if-saved] Osoitetietojasi on voinut joutua vääriin käsiin
       *[not-leaked] { title }
      }
    .legal-guardian = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Päämiehesi tietoja on katsottu ilman syytä
            [wrong-recipient] Päämiehesi tietoja on mennyt väärälle vastaanottajalle
            [published-by-mistake] Päämiehesi tietoja on julkaistu vahingossa
           *[other] Päämiehesi tietoja on vuotanut
          }
        [lost] Päämiehesi tietoja on kadonnut
        [altered] Päämiehesi tiedoissa on ollut virheitä
        [unavailable] Päämiehesi tietoja on ollut poissa käytöstä
       *[other] Päämiehesi tietoja on voinut joutua vääriin käsiin
      }
    .estate = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Vainajan tietoja on katsottu ilman syytä
            [wrong-recipient] Vainajan tietoja on mennyt väärälle vastaanottajalle
            [published-by-mistake] Vainajan tietoja on julkaistu vahingossa
           *[other] Vainajan tietoja on vuotanut
          }
        [lost] Vainajan tietoja on kadonnut
        [altered] Vainajan tiedoissa on ollut virheitä
        [unavailable] Vainajan tietoja on ollut poissa käytöstä
       *[other] Vainajan tietoja on voinut joutua vääriin käsiin
      }
# Kun samassa kirjeessä tai viestissä on toinenkin kieli: lukijalle sillä kielellä, heti otsikon jälkeen.
also-here = { $channel ->
    [email] Suomeksi alempana.
   *[letter] Suomeksi jäljempänä tässä kirjeessä.
  }
guardian-intro = { $channel ->
    [email] Saat tämän viestin huoltajana. Viesti koskee lastasi: { $name }.
   *[letter] Saat tämän kirjeen huoltajana. Kirje koskee lastasi: { $name }.
  }
    .young-guardian = { $channel ->
        [email] Saat tämän viestin huoltajana. Viesti koskee huollettavaasi: { $name }.
       *[letter] Saat tämän kirjeen huoltajana. Kirje koskee huollettavaasi: { $name }.
      }
# First sentences to readers who are not an adult in their own affairs: a young person of 15 to 17, an adult under
# guardianship, that adult’s legal guardian (who gets a copy), and who takes care of the estate of a dead person.
# $name is the data subject’s name.
reader-young = { $channel ->
    [email] Kirjoitamme sinulle itsellesi, koska olet täyttänyt 15 vuotta. { $guardian-told ->
        [yes] Jos tiedämme, kuka huoltajasi on, kirjoitamme myös hänelle.
       *[no] Voit näyttää viestin aikuiselle, johon luotat.
      }
   *[letter] Kirjoitamme sinulle itsellesi, koska olet täyttänyt 15 vuotta. { $guardian-told ->
        [yes] Jos tiedämme, kuka huoltajasi on, kirjoitamme myös hänelle.
       *[no] Voit näyttää kirjeen aikuiselle, johon luotat.
      }
  }
reader-ward = { $channel ->
    [email] Kerro tästä viestistä edunvalvojallesi. Hän voi auttaa sinua.
   *[letter] Kerro tästä kirjeestä edunvalvojallesi. Hän voi auttaa sinua.
  }
reader-legal-guardian = { $channel ->
    [email] Saat tämän viestin, koska olet edunvalvoja. Viesti koskee päämiestäsi: { $name }.
   *[letter] Saat tämän kirjeen, koska olet edunvalvoja. Kirje koskee päämiestäsi: { $name }.
  }
reader-estate = { $channel ->
    [email] Saat tämän viestin, koska hoidat kuolinpesän asioita. Viesti koskee vainajaa: { $name }.
   *[letter] Saat tämän kirjeen, koska hoidat kuolinpesän asioita. Kirje koskee vainajaa: { $name }.
  }
protected-intro = { $address-certainty ->
    [leaked] { $nature ->
        [wrong-recipient] Sinulla on turvakielto. Siksi kerromme tärkeimmän ensin: osoitetietojasi on mennyt väärälle vastaanottajalle.
        [published-by-mistake] Sinulla on turvakielto. Siksi kerromme tärkeimmän ensin: osoitetietojasi on julkaistu vahingossa.
        [access-without-need] Sinulla on turvakielto. Siksi kerromme tärkeimmän ensin: osoitetietojasi on katsottu ilman syytä.
       *[other] Sinulla on turvakielto. Siksi kerromme tärkeimmän ensin: osoitetietojasi on vuotanut ulkopuolisille.
      }
   *[other] { $nature ->
        [wrong-recipient] Sinulla on turvakielto. Siksi kerromme tärkeimmän ensin: osoitetietojasi on voinut mennä väärälle vastaanottajalle.
        [published-by-mistake] Sinulla on turvakielto. Siksi kerromme tärkeimmän ensin: osoitetietojasi on voitu julkaista vahingossa.
        [access-without-need] Sinulla on turvakielto. Siksi kerromme tärkeimmän ensin: osoitetietojasi on voitu katsoa ilman syytä.
       *[other] Sinulla on turvakielto. Siksi kerromme tärkeimmän ensin: osoitetietojasi on voinut vuotaa ulkopuolisille.
      }
  }
apology = { $certainty ->
    [lost] Tietojesi olisi pitänyt olla kunnossa. Olemme pahoillamme.
    [altered] Tietojesi olisi pitänyt olla kunnossa. Olemme pahoillamme.
    [unavailable] Tietojesi olisi pitänyt olla käytettävissä. Olemme pahoillamme.
   *[other] Tietojesi olisi pitänyt pysyä turvassa. Olemme pahoillamme.
  }
    .guardian = { $certainty ->
        [lost] Lapsesi tietojen olisi pitänyt olla kunnossa. Olemme pahoillamme.
        [altered] Lapsesi tietojen olisi pitänyt olla kunnossa. Olemme pahoillamme.
        [unavailable] Lapsesi tietojen olisi pitänyt olla käytettävissä. Olemme pahoillamme.
       *[other] Lapsesi tietojen olisi pitänyt pysyä turvassa. Olemme pahoillamme.
      }
    .young-guardian = { $certainty ->
        [lost] Huollettavasi tietojen olisi pitänyt olla kunnossa. Olemme pahoillamme.
        [altered] Huollettavasi tietojen olisi pitänyt olla kunnossa. Olemme pahoillamme.
        [unavailable] Huollettavasi tietojen olisi pitänyt olla käytettävissä. Olemme pahoillamme.
       *[other] Huollettavasi tietojen olisi pitänyt pysyä turvassa. Olemme pahoillamme.
      }
    .legal-guardian = { $certainty ->
        [lost] Päämiehesi tietojen olisi pitänyt olla kunnossa. Olemme pahoillamme.
        [altered] Päämiehesi tietojen olisi pitänyt olla kunnossa. Olemme pahoillamme.
        [unavailable] Päämiehesi tietojen olisi pitänyt olla käytettävissä. Olemme pahoillamme.
       *[other] Päämiehesi tietojen olisi pitänyt pysyä turvassa. Olemme pahoillamme.
      }
    .estate = { $certainty ->
        [lost] Tietojen olisi pitänyt olla kunnossa. Olemme pahoillamme.
        [altered] Tietojen olisi pitänyt olla kunnossa. Olemme pahoillamme.
        [unavailable] Tietojen olisi pitänyt olla käytettävissä. Olemme pahoillamme.
       *[other] Tietojen olisi pitänyt pysyä turvassa. Olemme pahoillamme.
      }

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
    .legal-guardian = { $certainty ->
        [leaked] Mitkä päämiehesi tiedot ovat vuotaneet
        [not-leaked] Mitkä päämiehesi tiedot eivät ole vuotaneet
       *[other] Mitkä päämiehesi tiedot ovat voineet vuotaa
      }
    .estate = { $certainty ->
        [leaked] Vainajan tiedot, jotka ovat vuotaneet
        [not-leaked] Vainajan tiedot, jotka eivät ole vuotaneet
       *[other] Vainajan tiedot, jotka ovat voineet vuotaa
      }
    .young-guardian = { $certainty ->
        [leaked] Mitkä huollettavasi tiedot ovat vuotaneet
        [not-leaked] Mitkä huollettavasi tiedot eivät ole vuotaneet
       *[other] Mitkä huollettavasi tiedot ovat voineet vuotaa
      }
heading-data-mixed = Mitä tietojasi asia koskee
    .guardian = Mitä lapsesi tietoja asia koskee
    .legal-guardian = Mitä päämiehesi tietoja asia koskee
    .estate = Vainajan tiedot, joita asia koskee
    .young-guardian = Mitä huollettavasi tietoja asia koskee
table-head-data = Tieto
table-head-status = Mitä tiedämme
# $many on one tai many: onko rivin sanasta puhuttava yksikössä vai monikossa. $n on tietojen määrä rivillä.
status-leaked = { $nature ->
    [access-without-need] { $many ->
        [one] Työntekijä on katsonut sitä ilman syytä.
       *[many] Työntekijä on katsonut niitä ilman syytä.
      }
    [wrong-recipient] { $many ->
        [one] On mennyt väärälle vastaanottajalle.
       *[many] Ovat menneet väärälle vastaanottajalle.
      }
    [published-by-mistake] { $many ->
        [one] On julkaistu vahingossa.
       *[many] On julkaistu vahingossa.
      }
   *[other] { $many ->
        [one] On vuotanut ulkopuolisille.
       *[many] Ovat vuotaneet ulkopuolisille.
      }
  }
status-may-have-leaked = { $nature ->
    [wrong-recipient] { $many ->
        [one] On voinut mennä väärälle vastaanottajalle.
       *[many] Ovat voineet mennä väärälle vastaanottajalle.
      }
    [published-by-mistake] { $many ->
        [one] On voitu julkaista vahingossa.
       *[many] On voitu julkaista vahingossa.
      }
   *[other] { $many ->
        [one] On voinut vuotaa ulkopuolisille.
       *[many] Ovat voineet vuotaa ulkopuolisille.
      }
  }
status-leaked-saved = { $carrier ->
    [yes] { $nature ->
        [wrong-recipient] { $many ->
            [one] Oli mukana ja meni väärälle vastaanottajalle.
           *[many] Olivat mukana ja menivät väärälle vastaanottajalle.
          }
        [published-by-mistake] { $many ->
            [one] Oli mukana ja julkaistiin vahingossa.
           *[many] Olivat mukana, ja ne julkaistiin vahingossa.
          }
       *[other] { $many ->
            [one] Oli mukana ja on päätynyt vääriin käsiin.
           *[many] Olivat mukana ja ovat päätyneet vääriin käsiin.
          }
      }
   *[no] { $nature ->
        [access-without-need] { $many ->
            [one] Oli järjestelmässä. Työntekijä on katsonut sitä ilman syytä.
           *[many] Olivat järjestelmässä. Työntekijä on katsonut niitä ilman syytä.
          }
       *[other] { $many ->
            [one] Oli järjestelmässä ja on vuotanut ulkopuolisille.
           *[many] Olivat järjestelmässä ja ovat vuotaneet ulkopuolisille.
          }
      }
  }
status-may-have-leaked-saved = { $carrier ->
    [yes] { $many ->
        [one] Oli mukana ja on voinut vuotaa.
       *[many] Olivat mukana ja ovat voineet vuotaa. Toimi niin kuin ulkopuoliset tietäisivät ne.
      }
   *[no] { $many ->
        [one] Oli tallennettu ja on voinut vuotaa.
       *[many] Oli tallennettu, ja ne ovat voineet vuotaa. Toimi niin kuin ulkopuoliset tietäisivät ne.
      }
  }
status-if-saved = { $certainty ->
    [leaked] { $nature ->
        [wrong-recipient] { $n ->
            [one] { $many ->
                [one] Meni väärälle vastaanottajalle, jos se oli mukana.
               *[many] Menivät väärälle vastaanottajalle, jos ne olivat mukana.
              }
            [2] Menivät väärälle vastaanottajalle, jos ne olivat mukana. Toimi niin kuin molemmat olisivat olleet mukana.
           *[other] Ne, jotka olivat mukana, menivät väärälle vastaanottajalle. Toimi niin kuin kaikki olisivat olleet mukana.
          }
        [published-by-mistake] { $n ->
            [one] { $many ->
                [one] Julkaistiin vahingossa, jos se oli mukana.
               *[many] Julkaistiin vahingossa, jos ne olivat mukana.
              }
            [2] Julkaistiin vahingossa, jos ne olivat mukana. Toimi niin kuin molemmat olisi julkaistu.
           *[other] Ne, jotka olivat mukana, julkaistiin vahingossa. Toimi niin kuin kaikki olisi julkaistu.
          }
        [access-without-need] { $many ->
            [one] Työntekijä on katsonut sitä, jos se oli tallennettu.
           *[many] Työntekijä on katsonut niitä, jos ne oli tallennettu.
          }
       *[other] { $n ->
            [one] { $many ->
                [one] On vuotanut, jos se oli { $carrier ->
                    [yes] mukana
                   *[no] tallennettu
                  }.
               *[many] Ovat vuotaneet, jos ne { $carrier ->
                    [yes] olivat mukana
                   *[no] oli tallennettu
                  }.
              }
            [2] Ovat vuotaneet, jos ne { $carrier ->
                [yes] olivat mukana
               *[no] oli tallennettu
              }. Toimi niin kuin molemmat olisivat vuotaneet.
           *[other] Ne, jotka { $carrier ->
                [yes] olivat mukana
               *[no] oli tallennettu
              }, ovat vuotaneet. Toimi niin kuin kaikki olisivat vuotaneet.
          }
      }
   *[other] { $n ->
        [one] { $many ->
            [one] On voinut vuotaa, jos se oli { $carrier ->
                [yes] mukana
               *[no] tallennettu
              }.
           *[many] Ovat voineet vuotaa, jos ne { $carrier ->
                [yes] olivat mukana
               *[no] oli tallennettu
              }.
          }
        [2] Ovat voineet vuotaa, jos ne { $carrier ->
            [yes] olivat mukana
           *[no] oli tallennettu
          }. Toimi niin kuin molemmat olisivat vuotaneet.
       *[other] Ne, jotka { $carrier ->
            [yes] olivat mukana
           *[no] oli tallennettu
          }, ovat voineet vuotaa. Toimi niin kuin kaikki olisivat vuotaneet.
      }
  }
status-not-saved = { $carrier ->
    [yes] { $many ->
        [one] Ei ole vuotanut. Se ei ollut mukana.
       *[many] Eivät ole vuotaneet. Ne eivät olleet mukana.
      }
   *[no] { $many ->
        [one] Ei ole vuotanut. Sitä ei ollut tallennettu.
       *[many] Eivät ole vuotaneet. Niitä ei ollut tallennettu.
      }
  }
status-not-leaked = { $many ->
    [one] Ei ole vuotanut.
   *[many] Eivät ole vuotaneet.
  }
# Kadonneet, muuttuneet ja käytöstä poissa olleet tiedot. $period: mitkä päivät tiedetään; $since on ensimmäinen,
# $until se, jona tiedot olivat taas kunnossa, $from alku ilman sitä kuukautta ja vuotta, jotka $until jo sanoo.
status-lost = { $period ->
    [span] { $many ->
        [one] Katosi { $since } ja palautettiin { $until }.
       *[many] Katosivat { $since } ja palautettiin { $until }.
      }
    [day] { $many ->
        [one] Katosi { $since } ja palautettiin samana päivänä.
       *[many] Katosivat { $since } ja palautettiin samana päivänä.
      }
    [since] { $many ->
        [one] Katosi { $since }.
       *[many] Katosivat { $since }.
      }
    [until] { $many ->
        [one] On ollut kadoksissa. Palautettiin { $until }.
       *[many] Ovat olleet kadoksissa. Palautettiin { $until }.
      }
   *[none] { $many ->
        [one] On kadonnut.
       *[many] Ovat kadonneet.
      }
  }
status-altered = { $period ->
    [span] { $many ->
        [one] Oli väärin { $from }–{ $until }.
       *[many] Olivat väärin { $from }–{ $until }.
      }
    [day] { $many ->
        [one] Oli väärin { $until }.
       *[many] Olivat väärin { $until }.
      }
    [since] { $many ->
        [one] On ollut väärin { $since } alkaen.
       *[many] Ovat olleet väärin { $since } alkaen.
      }
    [until] { $many ->
        [one] Oli väärin { $until } saakka.
       *[many] Olivat väärin { $until } saakka.
      }
   *[none] { $many ->
        [one] On ollut väärin.
       *[many] Ovat olleet väärin.
      }
  }
status-unavailable = { $period ->
    [span] Ei voitu käyttää { $from }–{ $until }.
    [day] Ei voitu käyttää { $until }.
    [since] Ei ole voitu käyttää { $since } alkaen.
    [until] Ei voitu käyttää { $until } saakka.
   *[none] Ei ole voitu käyttää.
  }
damage-restored = { $data ->
    [altered] { $restored ->
        [yes] Virhe on korjattu.
        [never] Virhettä ei voida korjata.
       *[not-yet] Virhettä ei ole vielä korjattu.
      }
    [unavailable] { $restored ->
        [yes] Nyt se on mahdollista.
        [never] Emme saa tietoja takaisin.
       *[not-yet] Virhettä ei ole vielä korjattu.
      }
   *[lost] { $restored ->
        [yes] Tiedot on palautettu ennalleen.
        [never] Emme saa tietoja takaisin.
       *[not-yet] Tietoja ei ole vielä palautettu.
      }
  }

## Seuraukset

heading-consequences = Mitä tästä voi seurata
consequences-intro = Mahdollisia haittoja sinulle:
    .guardian = Mahdollisia haittoja lapsellesi:
    .legal-guardian = Mahdollisia haittoja päämiehellesi:
    .estate = Mahdollisia haittoja:
    .young-guardian = Mahdollisia haittoja huollettavallesi:
consequences-intro-unknown = Emme vielä tiedä asian laajuutta emmekä seurauksia. Mahdollista on:
# Laajuus tiedetään, seurauksia ei.
consequences-intro-scope-known = Emme vielä tiedä, mitä tästä seuraa. Mahdollista on:
spread-unknown = Emme vielä tiedä, onko juuri sinun tietojasi levitetty tai käytetty.
    .guardian = Emme vielä tiedä, onko juuri lapsesi tietoja levitetty tai käytetty.
    .legal-guardian = Emme vielä tiedä, onko juuri päämiehesi tietoja levitetty tai käytetty.
    .estate = Emme vielä tiedä, onko juuri vainajan tietoja levitetty tai käytetty.
    .young-guardian = Emme vielä tiedä, onko juuri huollettavasi tietoja levitetty tai käytetty.

## Tapahtumat ja toimet

heading-events = Mitä on tapahtunut
# Mikä loukkaus oli (incident.yaml: nature). Jos tapauksen omat sanat kertovat sen: nature = {""}
nature = { $nature ->
    [cyber-attack] Kyse on kyberhyökkäyksestä.
    [data-break-in] Kyse on tietomurrosta.
    [unauthorised-access] Joku on päässyt tietoihin luvatta.
    [access-without-need] Työntekijä on katsonut tietoja ilman työhön kuuluvaa syytä.
    [wrong-recipient] Tietoja on mennyt väärälle vastaanottajalle.{ $reach ->
        [returned] {" "}Vastaanottaja on palauttanut saamansa.
        [deleted] {" "}Vastaanottaja on poistanut ne.
       *[other] {""}
      }
    [lost-device] Laite, jossa oli tietoja, on kadonnut.
    [stolen-device] Laite, jossa oli tietoja, on varastettu.
    [lost-papers] Papereita, joissa oli tietoja, on kadonnut.
    [stolen-papers] Papereita, joissa oli tietoja, on varastettu.
    [published-by-mistake] Tietoja on julkaistu vahingossa.
    [system-failure] Tietojärjestelmässä oli vika.
   *[other] Kyse on tietoturvaloukkauksesta.
  }{ $ransomware ->
    [yes] {" "}Hyökkääjä käytti kiristyshaittaohjelmaa.
   *[no] {""}
  }{ $extortion ->
    [yes] {" "}Hyökkääjä on vaatinut rahaa.
   *[no] {""}
  }{ $reach ->
    [returned] { $nature ->
        [wrong-recipient] {""}
       *[other] {" "}Olemme saaneet tiedot takaisin.
      }
    [deleted] { $nature ->
        [wrong-recipient] {""}
       *[other] {" "}Se, jolla tiedot olivat, on poistanut ne.
      }
    [published] { $nature ->
        [published-by-mistake] {""}
        [cyber-attack] {" "}Hyökkääjä on julkaissut tiedot.
        [data-break-in] {" "}Hyökkääjä on julkaissut tiedot.
       *[other] {" "}Tiedot on julkaistu.
      }
   *[other] {""}
  }
# Keitä asia koskee. Tapaus voi kertoa sen omin sanoin: affected, tai palvelulle affected-<palvelu>.
affected = { $share ->
    [all] { $sender-kind ->
        [employer] Tämä koskee kaikkia työntekijöitämme.
        [school] Tämä koskee kaikkia oppilaitamme.
        [health-care] Tämä koskee kaikkia potilaitamme.
        [association] Tämä koskee kaikkia jäseniämme.
        [housing] Tämä koskee kaikkia asukkaitamme.
       *[other] Tämä koskee kaikkia asiakkaitamme.
      }
   *[some] { $sender-kind ->
        [employer] Tämä koskee osaa työntekijöistämme.
        [school] Tämä koskee osaa oppilaistamme.
        [health-care] Tämä koskee osaa potilaistamme.
        [association] Tämä koskee osaa jäsenistämme.
        [housing] Tämä koskee osaa asukkaistamme.
       *[other] Tämä koskee osaa asiakkaistamme.
      }
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
report-party-offence = { $n ->
    [one] { $party } on ilmoittanut asiasta { $authorities } ja tehnyt rikosilmoituksen.
   *[other] { $party } on ilmoittanut asiasta { $authorities } sekä tehnyt rikosilmoituksen.
  }
report-own-offence = { $n ->
    [one] Olemme ilmoittaneet asiasta { $authorities } ja tehneet rikosilmoituksen.
   *[other] Olemme ilmoittaneet asiasta { $authorities } sekä tehneet rikosilmoituksen.
  }
report-own-offence-only = Olemme tehneet rikosilmoituksen.
report-party-offence-only = { $party } on tehnyt rikosilmoituksen.
police-reported = Rikosilmoitus on tehty: { $unit }.
police-investigating = { $which ->
    [police] Poliisi tutkii asiaa rikoksena.
   *[other] { $unit } tutkii asiaa rikoksena.
  }
late-notice-police-investigation = Poliisin tutkinnan takia emme voineet kertoa tästä sinulle aikaisemmin.
late-notice-cause-unclear = Emme kertoneet tästä aikaisemmin, koska selvitimme ensin, keitä asia koskee.
measure-write-again = Kirjoitamme uudelleen, jos saamme tietää lisää.

## Apua

heading-help = Mistä saat apua
# $items jatkaa lausetta, siksi illatiivissa: rekisteröintikieltoon.
help-more-bans = Siellä on ohjeet myös { $items }.
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
   *[letter] <strong>Onko kirje aito?</strong> Tarkista numero verkkosivultamme ja soita <a name="{ $link }"/>. Kerro kirjeen numero <code>{ $piece }</code>. Emme pyydä rahaa emmekä tunnuksia.
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
