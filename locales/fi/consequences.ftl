### Consequences, Finnish: what a leak can lead to. One message for each consequence in catalogue/finland.yaml.
###
### Each text is one bulleted sentence of at most 100 characters. It says what can happen and to whom, in the
### active voice, and never how likely it is. Order, “covers” and “stands-for” are set in the catalogue.
### .guardian  the same in a letter to a guardian about their child; only where the plain text would be wrong there
### .young-guardian  the same about a young person of 15 to 17
### Quotation marks ”x”, ranges with an en dash and no spaces (ma–pe), no-break space in klo 9.

consequence-being-found = Osoitteesi voi saada selville joku, jolta se on salattava.
    .guardian = Joku, joka ei saa tietää lapsesi osoitetta, voi saada sen selville.
    .young-guardian = Joku, joka ei saa tietää huollettavasi osoitetta, voi saada sen selville.
    .legal-guardian = Joku, joka ei saa tietää päämiehesi osoitetta, voi saada sen selville.
consequence-card-misuse = Joku voi maksaa kortillasi.
    .guardian = Joku voi maksaa lapsesi kortilla.
    .legal-guardian = Joku voi maksaa päämiehesi kortilla.
    .estate = Joku voi maksaa vainajan kortilla.
    .young-guardian = Joku voi maksaa huollettavasi kortilla.
consequence-bank-takeover = Joku voi päästä verkkopankkiisi ja kirjautua nimissäsi muihin palveluihin.
    .guardian = Joku voi päästä lapsesi verkkopankkiin ja kirjautua hänen nimissään muihin palveluihin.
    .legal-guardian = Joku voi päästä päämiehesi verkkopankkiin ja kirjautua hänen nimissään muihin palveluihin.
    .estate = Joku voi päästä vainajan verkkopankkiin ja kirjautua hänen nimissään muihin palveluihin.
    .young-guardian = Joku voi päästä huollettavasi verkkopankkiin ja kirjautua hänen nimissään muihin palveluihin.
consequence-credit-in-your-name = Joku voi yrittää ottaa lainaa tai ostaa tavaraa sinun nimissäsi.
    .guardian = Joku voi yrittää ottaa lainaa tai ostaa tavaraa lapsesi nimissä.
    .legal-guardian = Joku voi yrittää ottaa lainaa tai ostaa tavaraa päämiehesi nimissä.
    .estate = Joku voi yrittää ottaa lainaa tai ostaa tavaraa vainajan nimissä.
    .young-guardian = Joku voi yrittää ottaa lainaa tai ostaa tavaraa huollettavasi nimissä.
consequence-document-misuse = Joku voi käyttää asiakirjasi tietoja ja esiintyä sinuna.
    .guardian = Joku voi käyttää lapsesi asiakirjan tietoja ja esiintyä lapsenasi.
    .legal-guardian = Joku voi käyttää päämiehesi asiakirjan tietoja ja esiintyä päämiehenäsi.
    .estate = Joku voi käyttää vainajan asiakirjan tietoja ja esiintyä vainajana.
    .young-guardian = Joku voi käyttää huollettavasi asiakirjan tietoja ja esiintyä huollettavanasi.
consequence-identity-theft = Joku voi esiintyä sinuna.
    .guardian = Joku voi esiintyä lapsenasi.
    .legal-guardian = Joku voi esiintyä päämiehenäsi.
    .estate = Joku voi esiintyä vainajana.
    .young-guardian = Joku voi esiintyä huollettavanasi.
consequence-false-address-change = Joku voi yrittää muuttaa osoitteesi ja saada postisi.
    .guardian = Joku voi yrittää muuttaa lapsesi osoitteen ja saada hänen postinsa.
    .legal-guardian = Joku voi yrittää muuttaa päämiehesi osoitteen ja saada hänen postinsa.
    .young-guardian = Joku voi yrittää muuttaa huollettavasi osoitteen ja saada hänen postinsa.
consequence-entry-to-building = Joku voi päästä taloon, jos hän tietää ovikoodin ja osoitteen.
consequence-stalking = Joku voi saada tietää, missä liikut.
    .guardian = Joku voi saada tietää, missä lapsesi liikkuu.
    .legal-guardian = Joku voi saada tietää, missä päämiehesi liikkuu.
    .young-guardian = Joku voi saada tietää, missä huollettavasi liikkuu.
consequence-login-attempts = Joku voi yrittää kirjautua käyttäjätilillesi.
    .guardian = Joku voi yrittää kirjautua lapsesi käyttäjätilille.
    .legal-guardian = Joku voi yrittää kirjautua päämiehesi käyttäjätilille.
    .young-guardian = Joku voi yrittää kirjautua huollettavasi käyttäjätilille.
consequence-other-accounts = Joku voi päästä muillekin käyttäjätileillesi, jos niissä on sama salasana.
    .guardian = Joku voi päästä lapsesi muillekin käyttäjätileille, jos niissä on sama salasana.
    .legal-guardian = Joku voi päästä päämiehesi muillekin käyttäjätileille, jos niissä on sama salasana.
    .young-guardian = Joku voi päästä huollettavasi muillekin käyttäjätileille, jos niissä on sama salasana.
consequence-hash-cracked = Joku voi saada salasanasi selville, vaikka se oli suojatussa muodossa.
    .guardian = Joku voi saada lapsesi salasanan selville, vaikka se oli suojatussa muodossa.
    .legal-guardian = Joku voi saada päämiehesi salasanan selville, vaikka se oli suojatussa muodossa.
    .young-guardian = Joku voi saada huollettavasi salasanan selville, vaikka se oli suojatussa muodossa.
consequence-account-recovery = Joku voi vaihtaa salasanasi ja päästä käyttäjätilillesi.
    .guardian = Joku voi vaihtaa lapsesi salasanan ja päästä hänen käyttäjätililleen.
    .legal-guardian = Joku voi vaihtaa päämiehesi salasanan ja päästä hänen käyttäjätililleen.
    .young-guardian = Joku voi vaihtaa huollettavasi salasanan ja päästä hänen käyttäjätililleen.
# Stands for two or more of the scams below: calls, messages and bills must all be named.
consequence-scams = Joku voi yrittää huijata sinua viestillä, puhelulla tai laskulla.
    .guardian = Joku voi yrittää huijata sinua tai lastasi viestillä, puhelulla tai laskulla.
    .legal-guardian = Joku voi yrittää huijata sinua tai päämiestäsi viestillä, puhelulla tai laskulla.
    .young-guardian = Joku voi yrittää huijata sinua tai huollettavaasi viestillä, puhelulla tai laskulla.
consequence-scam-personal = Huijari, joka tietää sinusta asioita, voi vaikuttaa luotettavalta.
    .guardian = Huijari, joka tietää lapsestasi asioita, voi vaikuttaa luotettavalta.
    .legal-guardian = Huijari, joka tietää päämiehestäsi asioita, voi vaikuttaa luotettavalta.
    .young-guardian = Huijari, joka tietää huollettavastasi asioita, voi vaikuttaa luotettavalta.
consequence-scam-calls = Voit saada huijauspuheluja ja huijausviestejä.
    .guardian = Lapsesi voi saada huijauspuheluja ja huijausviestejä.
    .legal-guardian = Päämiehesi voi saada huijauspuheluja ja huijausviestejä.
    .young-guardian = Huollettavasi voi saada huijauspuheluja ja huijausviestejä.
consequence-phishing-email = Voit saada huijausviestejä ja mainoksia sähköpostiisi.
    .guardian = Lapsesi voi saada huijausviestejä ja mainoksia sähköpostiinsa.
    .legal-guardian = Päämiehesi voi saada huijausviestejä ja mainoksia sähköpostiinsa.
    .young-guardian = Huollettavasi voi saada huijausviestejä ja mainoksia sähköpostiinsa.
consequence-fake-invoice = Voit saada huijauslaskun, joka näyttää aidolta.
    .guardian = Sinä tai lapsesi voitte saada huijauslaskun, joka näyttää aidolta.
    .legal-guardian = Sinä tai päämiehesi voitte saada huijauslaskun, joka näyttää aidolta.
    .young-guardian = Sinä tai huollettavasi voitte saada huijauslaskun, joka näyttää aidolta.
consequence-scam-authority = Huijari voi esiintyä viranomaisena, esimerkiksi Kelana tai Verohallintona.
consequence-scam-workplace = Huijari voi esiintyä työnantajana tai palkanlaskijana.
consequence-scam-own-language = Huijari voi kirjoittaa sinulle omalla kielelläsi.
    .guardian = Huijari voi kirjoittaa sinulle tai lapsellesi omalla kielellänne.
    .legal-guardian = Huijari voi kirjoittaa sinulle tai päämiehellesi omalla kielellänne.
    .young-guardian = Huijari voi kirjoittaa sinulle tai huollettavallesi omalla kielellänne.
consequence-forged-signature = Joku voi väärentää allekirjoituksesi paperilomakkeeseen.
    .guardian = Joku voi väärentää lapsesi allekirjoituksen paperilomakkeeseen.
    .legal-guardian = Joku voi väärentää päämiehesi allekirjoituksen paperilomakkeeseen.
    .estate = Joku voi väärentää vainajan allekirjoituksen paperilomakkeeseen.
    .young-guardian = Joku voi väärentää huollettavasi allekirjoituksen paperilomakkeeseen.
consequence-impersonation-profile = Joku voi tehdä valeprofiilin kuvallasi.
    .guardian = Joku voi tehdä valeprofiilin lapsesi kuvalla.
    .legal-guardian = Joku voi tehdä valeprofiilin päämiehesi kuvalla.
    .estate = Joku voi tehdä valeprofiilin vainajan kuvalla.
    .young-guardian = Joku voi tehdä valeprofiilin huollettavasi kuvalla.
consequence-deepfake = Joku voi tehdä tallenteesta väärennöksen.
consequence-distress = Tapahtunut voi aiheuttaa huolta ja mielipahaa.
consequence-loss-of-control = Et voi enää itse päättää, kuka tietosi näkee.
    .guardian = Sinä ja lapsesi ette voi enää itse päättää, kuka tiedot näkee.
    .legal-guardian = Päämiehesi ei voi enää itse päättää, kuka tiedot näkee.
    .young-guardian = Sinä ja huollettavasi ette voi enää itse päättää, kuka tiedot näkee.
# “We” is the sender, who had the duty of secrecy.
consequence-confidentiality-lost = { $reach ->
    [known-recipient] Vastaanottaja on voinut lukea tietoja, jotka meidän kuului pitää salassa.
    [returned] Vastaanottaja on voinut lukea tietoja, jotka meidän kuului pitää salassa.
    [deleted] Vastaanottaja on voinut lukea tietoja, jotka meidän kuului pitää salassa.
   *[other] Muut voivat saada tietää asioita, jotka meidän kuului pitää salassa.
  }
consequence-extortion = { $reach ->
    [published] Joku voi kiristää sinua tiedoillasi.
   *[other] Joku voi kiristää sinua uhkaamalla julkaista tietosi.
  }
    .guardian = { $reach ->
        [published] Joku voi kiristää sinua tai lastasi tiedoilla.
       *[other] Joku voi kiristää sinua tai lastasi uhkaamalla julkaista tiedot.
      }
    .legal-guardian = { $reach ->
        [published] Joku voi kiristää sinua tai päämiestäsi tiedoilla.
       *[other] Joku voi kiristää sinua tai päämiestäsi uhkaamalla julkaista tiedot.
      }
    .young-guardian = Joku voi kiristää sinua tai huollettavaasi uhkaamalla julkaista tiedot.
consequence-publication = Joku voi julkaista tietojasi verkossa.
    .guardian = Joku voi julkaista lapsesi tietoja verkossa.
    .legal-guardian = Joku voi julkaista päämiehesi tietoja verkossa.
    .estate = Joku voi julkaista vainajan tietoja verkossa.
    .young-guardian = Joku voi julkaista huollettavasi tietoja verkossa.
consequence-reveals-health = Tiedot voivat kertoa jotain terveydestäsi.
    .guardian = Tiedot voivat kertoa lapsesi terveydestä.
    .legal-guardian = Tiedot voivat kertoa päämiehesi terveydestä.
    .estate = Tiedot voivat kertoa vainajan terveydestä.
    .young-guardian = Tiedot voivat kertoa huollettavasi terveydestä.
# Already speaks of the child: the same text for every reader.
consequence-child-long-term = Joku voi käyttää lapsesi tietoja väärin vielä vuosien päästä.
    .young-guardian = Joku voi käyttää huollettavasi tietoja väärin vielä vuosien päästä.
    .young = Joku voi käyttää tietojasi väärin vielä vuosien päästä.
    .legal-guardian = Joku voi käyttää päämiehesi lapsen tietoja väärin vielä vuosien päästä.
consequence-child-misuse-later = Joku voi käyttää lapsesi tietoja väärin vielä vuosien päästä.
    .young-guardian = Joku voi käyttää huollettavasi tietoja väärin vielä vuosien päästä.
consequence-stigma = Tiedot voivat vaikuttaa siihen, miten muut kohtelevat sinua.
    .guardian = Tiedot voivat vaikuttaa siihen, miten muut kohtelevat lastasi.
    .legal-guardian = Tiedot voivat vaikuttaa siihen, miten muut kohtelevat päämiestäsi.
    .young-guardian = Tiedot voivat vaikuttaa siihen, miten muut kohtelevat huollettavaasi.
consequence-discrimination = Joku voi kohdella sinua huonommin tietojen takia.
    .guardian = Joku voi kohdella lastasi huonommin tietojen takia.
    .legal-guardian = Joku voi kohdella päämiestäsi huonommin tietojen takia.
    .young-guardian = Joku voi kohdella huollettavaasi huonommin tietojen takia.
consequence-work-harm = Tiedoista voi olla sinulle haittaa työelämässä.
    .guardian = Tiedoista voi olla haittaa lapsellesi työelämässä.
    .legal-guardian = Tiedoista voi olla haittaa päämiehellesi työelämässä.
    .young-guardian = Tiedoista voi olla haittaa huollettavallesi työelämässä.
consequence-financial-privacy = Ulkopuoliset voivat saada tietää raha-asioistasi.
    .guardian = Ulkopuoliset voivat saada tietää lapsesi raha-asioista.
    .legal-guardian = Ulkopuoliset voivat saada tietää päämiehesi raha-asioista.
    .estate = Ulkopuoliset voivat saada tietää vainajan raha-asioista.
    .young-guardian = Ulkopuoliset voivat saada tietää huollettavasi raha-asioista.
consequence-cannot-be-changed = Salasanan voi vaihtaa, mutta näitä tietoja ei.
consequence-affects-relatives = Tiedot voivat kertoa asioita myös sukulaisistasi.
    .guardian = Tiedot voivat kertoa asioita myös lapsesi sukulaisista.
    .legal-guardian = Tiedot voivat kertoa asioita myös päämiehesi sukulaisista.
    .estate = Tiedot voivat kertoa asioita myös vainajan sukulaisista.
    .young-guardian = Tiedot voivat kertoa asioita myös huollettavasi sukulaisista.
consequence-family-link = Ulkopuoliset voivat saada tietää, keitä perheeseesi kuuluu.
    .guardian = Ulkopuoliset voivat saada tietää, keitä lapsesi perheeseen kuuluu.
    .legal-guardian = Ulkopuoliset voivat saada tietää, keitä päämiehesi perheeseen kuuluu.
    .estate = Ulkopuoliset voivat saada tietää, keitä vainajan perheeseen kuuluu.
    .young-guardian = Ulkopuoliset voivat saada tietää, keitä huollettavasi perheeseen kuuluu.
consequence-relative-affected = { $data ->
    [leaked] Myös läheisesi tietoja on joutunut vääriin käsiin.
   *[other] Myös läheisesi tietoja on voinut joutua vääriin käsiin.
  }
    .guardian = { $data ->
        [leaked] Myös lapsesi läheisen tietoja on joutunut vääriin käsiin.
       *[other] Myös lapsesi läheisen tietoja on voinut joutua vääriin käsiin.
      }
    .legal-guardian = { $data ->
        [leaked] Myös päämiehesi läheisen tietoja on joutunut vääriin käsiin.
       *[other] Myös päämiehesi läheisen tietoja on voinut joutua vääriin käsiin.
      }
    .young-guardian = { $data ->
        [leaked] Myös huollettavasi läheisen tietoja on vuotanut.
       *[other] Myös huollettavasi läheisen tietoja on voinut joutua vääriin käsiin.
      }
consequence-estate-misuse = Joku voi käyttää vainajan tietoja tai huijata sinua.
consequence-harassment = Joku voi häiritä tai uhkailla sinua.
    .guardian = Joku voi häiritä tai uhkailla lastasi.
    .legal-guardian = Joku voi häiritä tai uhkailla päämiestäsi.
    .young-guardian = Joku voi häiritä tai uhkailla huollettavaasi.
consequence-technical-trace = Tiedoista voi nähdä, milloin ja millä laitteella olet käyttänyt palvelua.
    .guardian = Tiedoista voi nähdä, milloin ja millä laitteella lapsesi on käyttänyt palvelua.
    .legal-guardian = Tiedoista voi nähdä, milloin ja millä laitteella päämiehesi on käyttänyt palvelua.
    .estate = Tiedoista voi nähdä, milloin ja millä laitteella vainaja on käyttänyt palvelua.
    .young-guardian = Tiedoista voi nähdä, milloin ja millä laitteella huollettavasi on käyttänyt palvelua.
consequence-care-delayed = { $restored ->
    [yes] Hoitosi on voinut viivästyä.
   *[not-yet] Hoitosi voi viivästyä.
  }
    .guardian = { $restored ->
        [yes] Lapsesi hoito on voinut viivästyä.
       *[not-yet] Lapsesi hoito voi viivästyä.
      }
    .legal-guardian = { $restored ->
        [yes] Päämiehesi hoito on voinut viivästyä.
       *[not-yet] Päämiehesi hoito voi viivästyä.
      }
    .young-guardian = { $restored ->
        [yes] Huollettavasi hoito on voinut viivästyä.
       *[not-yet] Huollettavasi hoito voi viivästyä.
      }
consequence-care-wrong = { $data ->
    [unavailable] { $restored ->
        [yes] Sinua on voitu hoitaa ilman kaikkia tietojasi.
       *[not-yet] Sinua voidaan joutua hoitamaan ilman kaikkia tietojasi.
      }
    [altered] { $restored ->
        [yes] Hoitosi on voinut perustua vääriin tietoihin.
       *[not-yet] Hoitosi voi perustua vääriin tietoihin.
      }
   *[lost] { $restored ->
        [yes] Hoitosi on voinut perustua puutteellisiin tietoihin.
       *[not-yet] Hoitosi voi perustua puutteellisiin tietoihin.
      }
  }
    .guardian = { $data ->
        [unavailable] { $restored ->
            [yes] Lastasi on voitu hoitaa ilman kaikkia tietoja.
           *[not-yet] Lastasi voidaan joutua hoitamaan ilman kaikkia tietoja.
          }
        [altered] { $restored ->
            [yes] Lapsesi hoito on voinut perustua vääriin tietoihin.
           *[not-yet] Lapsesi hoito voi perustua vääriin tietoihin.
          }
       *[lost] { $restored ->
            [yes] Lapsesi hoito on voinut perustua puutteellisiin tietoihin.
           *[not-yet] Lapsesi hoito voi perustua puutteellisiin tietoihin.
          }
      }
    .legal-guardian = { $data ->
        [unavailable] { $restored ->
            [yes] Päämiestäsi on voitu hoitaa ilman kaikkia tietoja.
           *[not-yet] Päämiestäsi voidaan joutua hoitamaan ilman kaikkia tietoja.
          }
        [altered] { $restored ->
            [yes] Päämiehesi hoito on voinut perustua vääriin tietoihin.
           *[not-yet] Päämiehesi hoito voi perustua vääriin tietoihin.
          }
       *[lost] { $restored ->
            [yes] Päämiehesi hoito on voinut perustua puutteellisiin tietoihin.
           *[not-yet] Päämiehesi hoito voi perustua puutteellisiin tietoihin.
          }
      }
    .young-guardian = { $data ->
        [unavailable] { $restored ->
            [yes] Huollettavaasi on voitu hoitaa ilman kaikkia tietoja.
           *[not-yet] Huollettavaasi voidaan joutua hoitamaan ilman kaikkia tietoja.
          }
        [altered] { $restored ->
            [yes] Huollettavasi hoito on voinut perustua vääriin tietoihin.
           *[not-yet] Huollettavasi hoito voi perustua vääriin tietoihin.
          }
       *[lost] { $restored ->
            [yes] Huollettavasi hoito on voinut perustua puutteellisiin tietoihin.
           *[not-yet] Huollettavasi hoito voi perustua puutteellisiin tietoihin.
          }
      }
consequence-appointment-missed = { $data ->
    [lost] { $restored ->
        [yes] Sinulle varattu aika on voinut peruuntua.
       *[not-yet] Sinulle varattu aika voi olla peruuntunut.
      }
   *[other] { $restored ->
        [yes] Varattu aika on voinut jäädä sinulta väliin.
       *[not-yet] Varattu aika voi jäädä sinulta väliin.
      }
  }
    .guardian = { $data ->
        [lost] { $restored ->
            [yes] Lapsellesi varattu aika on voinut peruuntua.
           *[not-yet] Lapsellesi varattu aika voi olla peruuntunut.
          }
       *[other] { $restored ->
            [yes] Varattu aika on voinut jäädä lapseltasi väliin.
           *[not-yet] Varattu aika voi jäädä lapseltasi väliin.
          }
      }
    .legal-guardian = { $data ->
        [lost] { $restored ->
            [yes] Päämiehellesi varattu aika on voinut peruuntua.
           *[not-yet] Päämiehellesi varattu aika voi olla peruuntunut.
          }
       *[other] { $restored ->
            [yes] Varattu aika on voinut jäädä päämieheltäsi väliin.
           *[not-yet] Varattu aika voi jäädä päämieheltäsi väliin.
          }
      }
    .young-guardian = { $data ->
        [lost] { $restored ->
            [yes] Huollettavallesi varattu aika on voinut peruuntua.
           *[not-yet] Huollettavallesi varattu aika voi olla peruuntunut.
          }
       *[other] { $restored ->
            [yes] Varattu aika on voinut jäädä huollettavaltasi väliin.
           *[not-yet] Varattu aika voi jäädä huollettavaltasi väliin.
          }
      }
consequence-pin-used = Joku voi käyttää korttiasi tai käyttäjätiliäsi PIN-koodilla.
    .guardian = Joku voi käyttää lapsesi korttia tai käyttäjätiliä PIN-koodilla.
    .legal-guardian = Joku voi käyttää päämiehesi korttia tai käyttäjätiliä PIN-koodilla.
    .young-guardian = Joku voi käyttää huollettavasi korttia tai käyttäjätiliä PIN-koodilla.
consequence-pin-elsewhere = Sama PIN-koodi voi toimia muuallakin, jos käytät sitä siellä.
    .guardian = Sama PIN-koodi voi toimia muuallakin, jos lapsesi käyttää sitä siellä.
    .legal-guardian = Sama PIN-koodi voi toimia muuallakin, jos päämiehesi käyttää sitä siellä.
    .young-guardian = Sama PIN-koodi voi toimia muuallakin, jos huollettavasi käyttää sitä.
consequence-post-missed = Oma kirjeesi on voinut myöhästyä tai jäädä saamatta.
    .guardian = Lapsesi kirje on voinut myöhästyä tai jäädä saamatta.
    .legal-guardian = Päämiehesi kirje on voinut myöhästyä tai jäädä saamatta.
    .young-guardian = Huollettavasi kirje on voinut myöhästyä tai jäädä saamatta.
consequence-code-seen = Joku on voinut nähdä henkilötunnuksesi ja panna sen muistiin.
    .guardian = Joku on voinut nähdä lapsesi henkilötunnuksen ja panna sen muistiin.
    .legal-guardian = Joku on voinut nähdä päämiehesi henkilötunnuksen ja panna sen muistiin.
    .young-guardian = Joku on voinut nähdä huollettavasi henkilötunnuksen ja panna sen muistiin.
consequence-payment-missed = { $restored ->
    [yes] Maksu sinulle on voinut viivästyä tai jäädä tulematta.
   *[not-yet] Maksu sinulle voi viivästyä tai jäädä tulematta.
  }
    .guardian = { $restored ->
        [yes] Maksu lapsellesi on voinut viivästyä tai jäädä tulematta.
       *[not-yet] Maksu lapsellesi voi viivästyä tai jäädä tulematta.
      }
    .legal-guardian = { $restored ->
        [yes] Maksu päämiehellesi on voinut viivästyä tai jäädä tulematta.
       *[not-yet] Maksu päämiehellesi voi viivästyä tai jäädä tulematta.
      }
    .young-guardian = { $restored ->
        [yes] Maksu huollettavallesi on voinut viivästyä tai jäädä tulematta.
       *[not-yet] Maksu huollettavallesi voi viivästyä tai jäädä tulematta.
      }
consequence-decision-wrong = { $data ->
    [lost] { $restored ->
        [yes] Sinua koskeva päätös on voinut perustua puutteellisiin tietoihin.
       *[not-yet] Sinua koskeva päätös voi perustua puutteellisiin tietoihin.
      }
   *[altered] { $restored ->
        [yes] Sinua koskeva päätös on voinut perustua vääriin tietoihin.
       *[not-yet] Sinua koskeva päätös voi perustua vääriin tietoihin.
      }
  }
    .guardian = { $data ->
        [lost] { $restored ->
            [yes] Lastasi koskeva päätös on voinut perustua puutteellisiin tietoihin.
           *[not-yet] Lastasi koskeva päätös voi perustua puutteellisiin tietoihin.
          }
       *[altered] { $restored ->
            [yes] Lastasi koskeva päätös on voinut perustua vääriin tietoihin.
           *[not-yet] Lastasi koskeva päätös voi perustua vääriin tietoihin.
          }
      }
    .legal-guardian = { $data ->
        [lost] { $restored ->
            [yes] Päämiestäsi koskeva päätös on voinut perustua puutteellisiin tietoihin.
           *[not-yet] Päämiestäsi koskeva päätös voi perustua puutteellisiin tietoihin.
          }
       *[altered] { $restored ->
            [yes] Päämiestäsi koskeva päätös on voinut perustua vääriin tietoihin.
           *[not-yet] Päämiestäsi koskeva päätös voi perustua vääriin tietoihin.
          }
      }
    .young-guardian = { $data ->
        [lost] { $restored ->
            [yes] Huollettavaasi koskeva päätös on voinut perustua puutteellisiin tietoihin.
           *[not-yet] Huollettavaasi koskeva päätös voi perustua puutteellisiin tietoihin.
          }
       *[altered] { $restored ->
            [yes] Huollettavaasi koskeva päätös on voinut perustua vääriin tietoihin.
           *[not-yet] Huollettavaasi koskeva päätös voi perustua vääriin tietoihin.
          }
      }
consequence-data-gone = Voit joutua antamaan tiedot uudelleen.
    .guardian = Voit joutua antamaan lapsesi tiedot uudelleen.
    .legal-guardian = Voit joutua antamaan päämiehesi tiedot uudelleen.
    .estate = Voit joutua antamaan vainajan tiedot uudelleen.
    .young-guardian = Voit joutua antamaan huollettavasi tiedot uudelleen.
consequence-service-delayed = { $restored ->
    [yes] Asiasi käsittely on voinut viivästyä.
   *[not-yet] Asiasi käsittely voi viivästyä.
  }
    .guardian = { $restored ->
        [yes] Lapsesi asian käsittely on voinut viivästyä.
       *[not-yet] Lapsesi asian käsittely voi viivästyä.
      }
    .legal-guardian = { $restored ->
        [yes] Päämiehesi asian käsittely on voinut viivästyä.
       *[not-yet] Päämiehesi asian käsittely voi viivästyä.
      }
    .young-guardian = { $restored ->
        [yes] Huollettavasi asian käsittely on voinut viivästyä.
       *[not-yet] Huollettavasi asian käsittely voi viivästyä.
      }
consequence-sim-takeover = Joku voi siirtää numerosi omalle SIM-kortilleen ja saada tekstiviestisi.
    .guardian = Joku voi siirtää lapsesi numeron omalle SIM-kortilleen ja saada lapsen tekstiviestit.
    .legal-guardian = Joku voi siirtää päämiehesi numeron omalle SIM-kortilleen ja saada päämiehen tekstiviestit.
    .estate = Joku voi siirtää vainajan numeron omalle SIM-kortilleen ja saada hänelle tulevat tekstiviestit.
    .young-guardian = Joku voi siirtää huollettavasi numeron omalle SIM-kortilleen ja saada hänen tekstiviestinsä.
consequence-known-reader = Joku, jonka tunnet, on voinut lukea tietosi.
    .guardian = Joku, jonka tunnette, on voinut lukea lapsesi tiedot.
    .legal-guardian = Joku, jonka tunnette, on voinut lukea päämiehesi tiedot.
    .estate = Joku, joka tunsi vainajan, on voinut lukea hänen tietonsa.
    .young-guardian = Joku, jonka tunnette, on voinut lukea huollettavasi tiedot.
consequence-bullying = Joku voi kiusata sinua tietojen takia.
    .guardian = Joku voi kiusata lastasi tietojen takia.
    .legal-guardian = Joku voi kiusata päämiestäsi tietojen takia.
    .young-guardian = Joku voi kiusata huollettavaasi tietojen takia.
consequence-affects-others = Tiedoissa on myös muita ihmisiä koskevia tietoja.
consequence-card-borrowing = Joku voi lainata kortillasi.
    .guardian = Joku voi lainata lapsesi kortilla.
    .legal-guardian = Joku voi lainata päämiehesi kortilla.
    .estate = Joku voi lainata vainajan kortilla.
    .young-guardian = Joku voi lainata huollettavasi kortilla.
consequence-interests-known = Ulkopuoliset voivat saada tietää, mitä olet lainannut.
    .guardian = Ulkopuoliset voivat saada tietää, mitä lapsesi on lainannut.
    .legal-guardian = Ulkopuoliset voivat saada tietää, mitä päämiehesi on lainannut.
    .young-guardian = Ulkopuoliset voivat saada tietää, mitä huollettavasi on lainannut.
consequence-home-empty = Joku voi saada tietää, milloin kotonasi ei ole ketään.
    .guardian = Joku voi saada tietää, milloin lapsesi kotona ei ole ketään.
    .legal-guardian = Joku voi saada tietää, milloin päämiehesi kotona ei ole ketään.
    .young-guardian = Joku voi saada tietää, milloin huollettavasi kotona ei ole ketään.
consequence-burglary = Joku voi saada tietää, missä aseita säilytetään.
consequence-criminals-publish = Rikolliset voivat julkaista tiedot verkossa.
consequence-spread-further = Joku on voinut kopioida tiedot ja levittää niitä edelleen.
consequence-spread-published = Joku on voinut kopioida tiedot ja levittää niitä edelleen.
consequence-pay-missed = { $restored ->
    [yes] Palkkasi on voinut viivästyä tai olla väärin.
   *[not-yet] Palkkasi voi viivästyä tai olla väärin.
  }
    .guardian = { $restored ->
        [yes] Lapsesi palkka on voinut viivästyä tai olla väärin.
       *[not-yet] Lapsesi palkka voi viivästyä tai olla väärin.
      }
    .young-guardian = { $restored ->
        [yes] Huollettavasi palkka on voinut viivästyä tai olla väärin.
       *[not-yet] Huollettavasi palkka voi viivästyä tai olla väärin.
      }
    .legal-guardian = { $restored ->
        [yes] Päämiehesi palkka on voinut viivästyä tai olla väärin.
       *[not-yet] Päämiehesi palkka voi viivästyä tai olla väärin.
      }
consequence-wrong-number = { $restored ->
    [yes] Viestimme ovat voineet mennä väärään numeroon.
   *[not-yet] Viestimme voivat mennä väärään numeroon.
  }
consequence-wrong-mailbox = { $restored ->
    [yes] Viestimme ovat voineet mennä väärään sähköpostiin.
   *[not-yet] Viestimme voivat mennä väärään sähköpostiin.
  }
consequence-post-astray = { $restored ->
    [yes] Kirjeemme ovat voineet mennä väärään osoitteeseen.
   *[not-yet] Kirjeemme voivat mennä väärään osoitteeseen.
  }
consequence-no-login = { $restored ->
    [yes] Kirjautuminen ei ole ehkä onnistunut.
   *[not-yet] Kirjautuminen ei ehkä onnistu.
  }
