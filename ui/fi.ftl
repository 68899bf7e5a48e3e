### Mitä ohjelma sanoo käyttäjälleen, suomeksi. Kirjeiden sanat ovat kansiossa locales/.
###
### Samat viestit ovat tiedostoissa en.ftl ja sv.ftl, samoine arvoineen; testi vertaa niitä.
### Lyhyitä ja selkeitä lauseita: lukija tekee viestintää, ei tietotekniikkaa.
### Viestissä ei näy kenenkään tietoja.

## Miksi joku odottaa päätöstä (`why-…`): exceptions.csv ja yhteenvedot. .help kertoo, mitä tehdä.

why-dead = Henkilö on kuollut.
    .help = Päätä, kirjoitetaanko kuolinpesälle. Kirjettä ei koskaan osoiteta kuolleelle.
why-no-guardian = Lapsi, mutta huoltajan nimi puuttuu.
    .help = Lisää huoltajan nimi tai kirjoita perheelle itse.
why-protected-child = Lapsella on turvakielto. Se voi suojata häntä juuri huoltajalta.
    .help = Hoida tämä tapaus erikseen.
why-child-without-status = Syntymävuoden mukaan henkilö on lapsi, mutta erityistilasta se ei näy.
    .help = Kirjoita erityistilaksi ”alaikäinen” ja lisää huoltajan nimi, tai korjaa syntymävuosi.
why-care-word = { $care ->
    [protected] Arvon mukaan henkilöllä on turvakielto, mutta erityistilasta se ei näy.
    [deceased] Arvon mukaan henkilö on kuollut, mutta erityistilasta se ei näy.
    [minor] Arvon mukaan henkilö on lapsi, mutta erityistilasta se ei näy.
    [guardian] Arvossa puhutaan huoltajasta tai vanhemmasta, mutta erityistilasta se ei näy.
   *[guardianship] Arvon mukaan henkilöllä on edunvalvoja, mutta erityistilasta se ei näy.
  }
    .help = Jos näin on, kirjoita se erityistilaksi. Muuten poista sana arvosta.
why-care-column = { $care ->
    [protected] Lukematta jätetyn sarakkeen mukaan henkilöllä on turvakielto, mutta erityistilasta se ei näy.
    [deceased] Lukematta jätetyn sarakkeen mukaan henkilö on kuollut, mutta erityistilasta se ei näy.
    [minor] Lukematta jätetyn sarakkeen mukaan henkilö on lapsi, mutta erityistilasta se ei näy.
    [guardian] Lukematta jätetyssä sarakkeessa mainitaan huoltaja tai vanhempi, mutta erityistilasta se ei näy.
   *[guardianship] Lukematta jätetyn sarakkeen mukaan henkilöllä on edunvalvoja, mutta erityistilasta se ei näy.
  }
    .help = Kirjoita se erityistilaksi, tai kerro tiedoston incident.yaml kohdassa ”recipients.status”, mitä sarakkeen arvot tarkoittavat. Siellä ”any: ordinary” tarkoittaa, ettei arvo ole mitään erityistä.
why-unclear-status = { $why ->
    [value] incident.yaml ei kerro, mitä erityistilaa tämä arvo tarkoittaa.
    [age] Huoltaja on mainittu, mutta ei ole varmaa, että henkilö on lapsi.
    [merged] Erityistilasta kertova solu on yhdistetty muihin. Ei ole varmaa, ketä se koskee.
    [struck] Arvo on viivattu yli. Ei ole varmaa, pitääkö se paikkansa.
   *[two] Rivillä on kaksi eri erityistilaa.
  }
    .help = { $why ->
        [value] Lisää arvo tiedoston incident.yaml kohtaan ”recipients.status”, tai korjaa se.
        [age] Lisää syntymäaika, tai kirjoita erityistila.
        [merged] Pura solujen yhdistäminen ja kirjoita arvo jokaiselle riville, jota se koskee.
        [struck] Poista arvo tai rivi luettelosta. Jos arvo pitää paikkansa, poista yliviivaus.
       *[two] Jätä se, joka on oikea, tai kerro asiasta henkilölle itse.
      }
why-no-value = { $part ->
    [name] Arvo ei ole nimi.
    [street] Arvo ei ole katuosoite.
    [postal-code] Arvo ei ole postinumero.
    [city] Arvo ei ole postitoimipaikka.
   *[email] Arvon mukaan sähköpostiosoitetta ei ole.
  }
    .help = Etsi oikea tieto. Jos sitä ei ole, kerro asiasta muulla tavalla.
why-phone-as-street = Katuosoitteena on puhelinnumero.
    .help = Kirjoita katuosoite tai postilokero, tai jätä osoite tyhjäksi.
why-other-country = Postitoimipaikka on muussa maassa kuin maan sarakkeessa sanotaan.
    .help = Korjaa maa tai postitoimipaikka.
why-other-spread = Tiedosto incident.yaml kertoo tietojen leviämisestä muuta kuin luettelo.
    .help = Korjaa arvo, tai kirjoita tiedoston incident.yaml kohtaan ”known.spread” (tai ryhmän kohtaan ”spread”), mikä pitää paikkansa kaikista. Arvo ”unknown” sallii riveille kaikki arvot.
why-home-address = Henkilöllä on turvakielto, ja osoite voi olla hänen kotinsa.
    .help = Vain postilokero on varmasti yhteysosoite. Kirjoita se luetteloon.
why-suppressed = Henkilö on luettelossanne niistä, joille ei kirjoiteta.
    .help = Kerro asiasta muulla tavalla, jos siitä on kerrottava.
why-suppressed-email = Sähköpostiosoite on luettelossanne niistä, joihin ei kirjoiteta.
    .help = Lähetä kirje tai kerro asiasta muulla tavalla.
why-merged = Sama henkilö kuin rivillä { $other }. Rivit on yhdistetty.
    .help = Ei tehtävää. Kummankin rivin tiedot ovat samassa kirjeessä.
why-taken-out = Joku poisti henkilön korjausten luettelossa.
    .help = Ei tehtävää, jos se oli oikein.
why-held = Rivillä on virheitä.
    .help = Korjaa ne ja tee sitten näiden ihmisten kirjeet: ”render” ja ”--fixes”.
why-untouched = Tämän henkilön tietoja ei ole vuotanut eikä voinut vuotaa.
    .help = Tarkista tietojen sarakkeet. Jos asia on näin, ilmoitusta ei tarvita.
why-nothing-for-estate = Tästä ei seuraa mitään kuolinpesälle.
    .help = Päätä, kirjoitetaanko kuolinpesälle ja mitä sille sanotaan.
why-no-address = Postiosoite puuttuu.
    .help = Etsi osoite tai kerro asiasta muulla tavalla.
why-no-address-either = Sähköposti ei tullut perille, eikä postiosoitettakaan ole.
    .help = Etsi osoite tai kerro asiasta muulla tavalla.
why-no-contact-address = Henkilöllä on turvakielto, eikä hänelle ole yhteysosoitetta.
    .help = Etsi yhteysosoite tai kerro asiasta muulla tavalla.
why-partial-address = { $missing ->
    [street] Postiosoitteesta puuttuu katuosoite.
    [postal-code] Postiosoitteesta puuttuu postinumero.
    [city] Postiosoitteesta puuttuu postitoimipaikka.
    [street-postal-code] Postiosoitteesta puuttuvat katuosoite ja postinumero.
    [street-city] Postiosoitteesta puuttuvat katuosoite ja postitoimipaikka.
    [postal-code-city] Postiosoitteesta puuttuvat postinumero ja postitoimipaikka.
   *[all] Postiosoitteesta puuttuvat katuosoite, postinumero ja postitoimipaikka.
  }
    .help = Korjaa osoite luetteloon.
why-bad-postal-code = Postinumero ei ole suomalainen.
    .help = Korjaa osoite luetteloon.
why-too-many-lines = Osoitteessa on { $lines } riviä. Kirjekuoren ikkunassa näkyy varmasti vain { $room }.
    .help = Lyhennä osoitetta luettelossa tai lähetä kirje erikseen.
why-address-too-wide = Osoitteen { $line }. rivi on leveämpi kuin { $room } mm. Kuoren ikkuna voi peittää siitä osan.
    .help = Lyhennä riviä luettelossa tai lähetä kirje erikseen.
why-missing-glyph = Osoitteen { $line }. rivillä on merkki, jota ei voi tulostaa.
    .help = Kirjoita se latinalaisin kirjaimin, kuten passissa. Tai lisää kirjaimistolle fontti (docs/theme.md) tai lähetä kirje erikseen.
why-unprintable-value = Nimessä, jonka kirje mainitsee, on merkki, jota ei voi tulostaa.
    .help = Kirjoita se latinalaisin kirjaimin, kuten passissa. Tai lisää kirjaimistolle fontti (docs/theme.md) tai lähetä kirje erikseen.
why-no-email = Sähköpostiosoite puuttuu.
    .help = Etsi osoite. Jos kirjettä ei tehty, kerro asiasta kirjeellä.
why-bad-email = Sähköpostiosoitetta ei voi käyttää.
    .help = Etsi osoite. Jos kirjettä ei tehty, kerro asiasta kirjeellä.
why-failed = Kirjettä tai sähköpostia ei voitu tehdä: { $cause }
    .help = Kerro asiasta muulla tavalla, tai korjaa teksti ja tee uudelleen.
why-letter-instead = Kirje sähköpostin sijaan: sähköpostiosoitetta ei voi käyttää.
why-email-instead = Sähköposti kirjeen sijaan: postiosoitetta ei voi käyttää.

## Tiedoston exceptions.csv sarake ”vakavuus”.

listed-error = virhe
listed-waits = odottaa
listed-note = huomaa

## Mitä vikaa vastaanottajien luettelossa on. Tunnus on ongelman koodi, jossa / on -.
## Kaikki voivat käyttää: { $row }, { $column } (otsikko; none = ei mitään), { $severity } (error, warning).

recipients-unreadable = Vastaanottajien luetteloa ei voi lukea.
    .help = Tarkista, että tiedosto on paikallaan ja että saat lukea sen.
recipients-file-type = Tällaista tiedostoa ei voi lukea, tai sen nimi ei vastaa sisältöä.
    .help = Tallenna se muotoon ”CSV UTF-8” tai .xlsx, ilman salasanaa.
recipients-too-large = Luettelo on liian suuri luettavaksi näin.
    .help = Tallenna se muotoon ”CSV UTF-8” ja jätä pois sarakkeet, joita kirje ei tarvitse.
recipients-workbook = Työkirjaa ei voi lukea. Se näyttää vioittuneelta.
    .help = Avaa se taulukkolaskentaohjelmassa ja tallenna muotoon ”CSV UTF-8”.
recipients-other-sheets = Työkirjassa on tietoja monessa taulukossa. Niistä luetaan vain yksi.
    .help = Jos henkilöt ovat toisessa taulukossa, anna sille nimi ”recipients”.
recipients-encoding = Kirjaimia on kadonnut tai muuttunut, kun tiedosto tehtiin.
    .help = Vie luettelo uudelleen muotoon ”CSV UTF-8”. Älä korjaa sitä käsin.
recipients-encoding-guessed = Tiedosto ei kerro merkistöään. Se luetaan merkistönä { $read }. Merkistössä { $other } näissä soluissa olisi muita kirjaimia (rivi ja sarake): { $cells }.
    .help = Katso näiden solujen nimet. Jos ne ovat oikein, kirjoita tiedoston incident.yaml kohtaan ”recipients” rivi ”encoding: { $read }”. Jos ne ovat väärin, tallenna luettelo muotoon ”CSV UTF-8”.
recipients-empty-file = Tiedostossa ei ole mitään.
    .help = Tarkista, että tiedosto on oikea.
recipients-no-header = { $below ->
    [0] Otsikkorivillä ei ole sarakkeiden otsikoita.
   *[other] Ensimmäinen rivi ei ole otsikkorivi. Otsikot näyttävät olevan rivillä { $below }.
  }
    .help = { $below ->
        [0] Kirjoita ensimmäiselle riville otsikot, kuten ”id”, ”name” ja ”street”. Jos niiden yläpuolella on muuta tekstiä, kirjoita otsikkorivin numero tiedoston incident.yaml kohtaan ”recipients.header-row”. Jos työkirjassa on monta taulukkoa, kirjoita oikean nimi kohtaan ”recipients.sheet”.
       *[other] Kirjoita tiedoston incident.yaml kohtaan ”recipients” rivi ”header-row: { $below }”.
      }
recipients-no-rows = Tiedostossa on vain otsikkorivi eikä yhtään henkilöä.
    .help = Tarkista, että tiedosto on oikea.
recipients-unknown-column = Saraketta ”{ $column }” ei lueta.
    .help = Kerro sen merkitys tiedostossa incident.yaml, kohdassa ”recipients.columns”. Jos kirje ei tarvitse sitä, lisää se kohtaan ”recipients.ignore”.
recipients-unnamed-column = Arvo on sarakkeessa, jolla ei ole otsikkoa.
    .help = Anna sarakkeelle otsikko tai poista sarake.
recipients-duplicate-column = Kaksi saraketta tarkoittaa samaa.
    .help = Poista toinen, tai lisää sen otsikko tiedoston incident.yaml kohtaan ”recipients.ignore”.
recipients-missing-column = Pakollinen sarake puuttuu.
    .help = { $below ->
        [0] Luettelossa pitää olla sarakkeet ”id” ja ”name”. Muut otsikot voi selittää tiedoston incident.yaml kohdassa ”recipients.columns”.
       *[other] Otsikot näyttävät olevan rivillä { $below }. Kirjoita tiedoston incident.yaml kohtaan ”recipients” rivi ”header-row: { $below }”.
      }
recipients-bad-mapping = Se, mitä incident.yaml sanoo sarakkeista, ei sovi luetteloon.
    .help = Vertaa kohtia ”recipients.columns” ja ”recipients.ignore” luettelon ensimmäiseen riviin.
recipients-field-count = Rivillä on enemmän tai vähemmän arvoja kuin otsikoita.
    .help = Jos arvossa on erotin, lainausmerkki tai rivinvaihto, pane koko arvo lainausmerkkeihin. Tarkista sitten, ettei mikään arvo ole siirtynyt toiseen sarakkeeseen.
recipients-unclosed-quote = Rivi vie tiedostossa monta riviä: lainausmerkki on jäänyt sulkematta.
    .help = Etsi arvo, joka alkaa lainausmerkillä mutta ei pääty siihen. Kirjoita arvon sisällä oleva lainausmerkki kahdesti.
recipients-row-too-long = Rivi on aivan liian pitkä. Sen jälkeen ei lueta mitään.
    .help = Useimmiten lainausmerkki on avattu mutta ei suljettu.
recipients-bad-json = Rivillä ei ole yhtä JSON-oliota.
    .help = Kirjoita jokainen henkilö omalle rivilleen yhdeksi olioksi, jokainen avain kerran.
recipients-not-text = Arvo ei ole tekstiä.
    .help = Pane kaikki arvot lainausmerkkeihin. Luvuista katoavat alun nollat.
recipients-error-cell = Solussa on virhe eikä arvoa.
    .help = Korjaa kaava tai kirjoita arvo tekstinä.
recipients-rounded-number = Taulukkolaskentaohjelma on pyöristänyt luvun. Viimeiset numerot ovat kadonneet.
    .help = Muotoile sarake tekstiksi ja täytä se uudelleen rekisteristä.
recipients-line-break = Arvon sisällä on rivinvaihto.
    .help = Kirjoita arvo yhdelle riville.
recipients-too-long = Arvo on liian pitkä.
    .help = Lyhennä se ja tarkista, että se on oikeassa sarakkeessa.
recipients-unprintable = Arvossa on piilomerkkejä, joita ei saa tulostaa.
    .help = Kirjoita arvo uudelleen. Tällaisia merkkejä tulee, kun tekstiä kopioidaan toisesta ohjelmasta.
recipients-identity-code = { $kind ->
    [swedish] Sarakkeessa on ruotsalainen henkilönumero.
   *[finnish] Sarakkeessa on henkilötunnus.
  }
    .help = { $role ->
        [id] Tunniste näkyy luetteloissa, joten se ei saa kertoa, kuka henkilö on. Numeroi rivit, ja pidä henkilötunnukset vain rekisterissäsi.
        [value] Kirje ei tarvitse sitä. Poista tunnus solusta. Jos arvot ovat väärässä sarakkeessa, korjaa sarakkeet.
       *[column] Kirje ei tarvitse sitä. Poista sarake, tai lisää se tiedoston incident.yaml kohtaan ”recipients.ignore”.
      }
recipients-missing-id = Tunniste (id) puuttuu.
    .help = Jokaisella rivillä pitää olla oma tunniste, vaikka juokseva numero. Älä koskaan käytä henkilötunnusta.
recipients-bad-id = Tämä ei voi olla tunniste.
    .help = Tunniste näkyy luetteloissa, joten se ei saa kertoa, kuka henkilö on. Juokseva numero on paras. Se ei voi olla sähköpostiosoite eikä päättyä merkkeihin ” (2)”.
recipients-duplicate-id = Rivillä { $other } on sama tunniste (id).
    .help = Jokaisella rivillä pitää olla oma tunniste. Jos henkilö on sama, poista toinen rivi.
recipients-missing-name = Nimi puuttuu.
    .help = Lisää nimi tai poista rivi.
recipients-bad-language = Tämä ei ole kielen tunnus tai nimi, tai kieli on mainittu kahdesti.
    .help = Kirjoita yksi tai useampi näistä, väliin +: { $languages }. Jos henkilön kieli on jokin muu, jätä kohta tyhjäksi.
recipients-bad-channel = Lähetystapaa ei tunneta.
    .help = Kirjoita ”letter” (kirje), ”email” (sähköposti) tai ”both” (molemmat), tai jätä kohta tyhjäksi.
recipients-bad-status = Tilaa ei tunneta.
    .help = Kirjoita ”minor” (lapsi), ”protected” (turvakielto), ”deceased” (kuollut) tai ”guardianship” (edunvalvonta), tai jätä kohta tyhjäksi. Muut sanat voi selittää tiedoston incident.yaml kohdassa ”recipients.status”.
recipients-bad-print = Tekstin kokoa ei tunneta.
    .help = Kirjoita ”large” heikosti näkeville. Muille kirjoita ”normal” tai jätä kohta tyhjäksi.
recipients-bad-country = Tätä maata ei tunneta.
    .help = Kirjoita kaksi kirjainta, kuten FI, SE tai EE, tai nimi suomeksi, ruotsiksi tai englanniksi. Tyhjä tarkoittaa Suomea.
recipients-bad-settled = Arvo ei ole ”yes” eikä ”no”.
    .help = Kirjoita ”yes”, jos tämä tieto oli tallennettu henkilöstä, ja ”no”, jos ei. Jos kukaan ei tiedä, jätä kohta tyhjäksi.
recipients-bad-spread = Tietojen leviämisestä kertovaa arvoa ei tunneta.
    .help = Kirjoita ”unknown” (ei tiedetä), ”known” (tiedossa), ”known-recipient” (vastaanottaja tiedossa), ”returned” (palautettu), ”deleted” (poistettu) tai ”published” (julkaistu). Jätä kohta tyhjäksi, jos tiedoston incident.yaml tieto pitää paikkansa.
recipients-bad-postal-code = { $severity ->
    [error] Postinumeron alusta näyttää puuttuvan nollia. Suomessa numeroita on viisi.
   *[warning] Postinumero ei ole suomalainen.
  }
    .help = { $severity ->
        [error] Muotoile sarake tekstiksi ja täytä se uudelleen rekisteristä. Nollat ovat voineet kadota muiltakin riveiltä.
       *[warning] { $country ->
            [none] Kirjoita viisi numeroa ilman alkua FI-. Jos osoite on ulkomailla, täytä maa.
            [AX] Ahvenanmaan postinumero alkaa numeroilla 22. Kirjoita oikea postinumero, tai maaksi FI.
           *[other] Postinumeron alussa on maa. Kirjoita maaksi { $country } ja postinumero ilman sitä.
          }
      }
recipients-partial-address = { $missing ->
    [street] Postiosoitteesta puuttuu katuosoite.
    [postal-code] Postiosoitteesta puuttuu postinumero.
    [city] Postiosoitteesta puuttuu postitoimipaikka.
    [street-postal-code] Postiosoitteesta puuttuvat katuosoite ja postinumero.
    [street-city] Postiosoitteesta puuttuvat katuosoite ja postitoimipaikka.
    [postal-code-city] Postiosoitteesta puuttuvat postinumero ja postitoimipaikka.
   *[all] Postiosoitteesta puuttuvat katuosoite, postinumero ja postitoimipaikka.
  }
    .help = Täytä katu, postinumero ja postitoimipaikka. Jos osoitetta ei tiedetä, jätä kaikki tyhjiksi.
recipients-bad-email = { $slip ->
    [two-addresses] Samassa solussa on kaksi sähköpostiosoitetta.
    [brackets] Sähköpostiosoite on kulmasulkeissa.
    [two-signs] Sähköpostiosoitteessa on useampi kuin yksi @.
    [word] Sähköpostiosoitteessa on @-merkin paikalla sana suluissa.
    [no-sign] Sähköpostiosoitteesta puuttuu @.
    [comma] Sähköpostiosoitteessa on pilkku pisteen paikalla.
    [blank] Sähköpostiosoitteen sisällä on välilyönti.
    [end-dot] Sähköpostiosoitteen lopussa on piste.
    [two-dots] Sähköpostiosoitteessa on kaksi pistettä peräkkäin.
    [no-name] Sähköpostiosoitteesta puuttuu alku ennen @-merkkiä.
    [no-dot] Sähköpostiosoitteesta puuttuu piste @-merkin jälkeen.
    [letters] Sähköpostiosoitteessa on ennen @-merkkiä kirjaimia, joita kaikki palvelimet eivät hyväksy.
   *[other] Tämä ei ole yksi tavallinen sähköpostiosoite.
  }
    .help = Kirjoita yksi osoite, kuten nimi@example.org, tai jätä kohta tyhjäksi.
recipients-minor-without-guardian = Lapsi, mutta huoltajan nimi puuttuu.
    .help = Lapsen kirje menee huoltajalle. Lisää huoltajan nimi tai hoida tapaus erikseen.
recipients-legal-guardian-address = Edunvalvojalla ei ole osoitetta: kopio menisi päämiehen omaan osoitteeseen.
    .help = Kirjoita edunvalvojan osoite, esimerkiksi toimisto, sarakkeisiin guardian-street, guardian-postal-code ja guardian-city. Jos he asuvat yhdessä, kirjoita sama osoite.
recipients-guardian-without-name = Huoltajalla on osoite mutta ei nimeä.
    .help = Lisää huoltajan nimi, tai tyhjennä kaikki huoltajan sarakkeet.
recipients-unclear-guardian = Huoltaja on nimetty, mutta erityistila ei edellytä huoltajaa.
    .help = Kirjoita erityistilaksi ”alaikäinen”, jos henkilö on lapsi. Muuten tyhjennä huoltajan nimi.
recipients-possible-duplicate = Rivillä { $other } on sama nimi ja osoite, mutta toinen tunniste.
    .help = Jos henkilö on sama, poista toinen rivi. Muuten hän saa kaksi kirjettä. Ohjelma voi myös yhdistää rivit: katso tiedoston incident.yaml kohta ”recipients.duplicates”.
recipients-in-two-groups = Rivillä { $other } näyttää olevan sama henkilö, mutta toisessa ryhmässä.
    .help = Jos henkilö kuuluu molempiin ryhmiin, mitään ei tarvitse tehdä: kumpikin kirje kertoo ryhmänsä tiedoista. Muuten poista toinen rivi.
recipients-in-texts = Kirjeiden omissa teksteissä on samat sanat kuin tässä arvossa. `verify` löytää arvon toisen henkilön kirjeestä vain muualta kuin näistä teksteistä, eikä lainkaan, jos versiossa on vain yksi kirje.
    .help = Tarkista tämän henkilön kirje ja muita saman version kirjeitä itse.
recipients-like-piece-numbers = { $number ->
        [one] Yhden rivin tunniste on kirjoitettu
       *[other] { $number } rivin tunnisteet on kirjoitettu
    } kuten kirjeiden numerot. `verify` ei erota niitä toisistaan.
    .help = Lisää numeroiden eteen kirjain, jos tunnisteet pitää löytää muiden kirjeistä.
recipients-unread-status = Sarake ”{ $column }” voi kertoa, kenelle ei saa kirjoittaa kuten muille. Sitä ei lueta.
    .help = Kerro tiedoston incident.yaml kohdassa ”recipients.status”, mitä sarakkeen arvot tarkoittavat, esimerkiksi ”{"{"}X: protected{"}"}”, ”{"{"}date: deceased{"}"}” tai ”{"{"}any: minor{"}"}”. Tai kerro asia sarakkeessa ”status” ja lisää tämä sarake kohtaan ”recipients.ignore”.
recipients-merge-conflict = { $why ->
    [unread] Rivillä { $other } on sama henkilö, ja rivillä on virheitä. Ei tiedetä, mitä se kertoo henkilöstä.
   *[values] Rivillä { $other } on sama henkilö, mutta siinä lukee muuta.
  }
    .help = { $why ->
        [unread] Korjaa rivi { $other }.
       *[values] Tee rivit samanlaisiksi, jätä tuntematon tyhjäksi tai poista toinen rivi.
      }
recipients-merged = Rivillä { $other } on sama henkilö. Rivit yhdistetään.
    .help = Ei tehtävää. Näin sanotaan tiedoston incident.yaml kohdassa ”recipients.duplicates”.
recipients-shared-email = { $why ->
    [guardian] Huoltajalla on sama sähköpostiosoite. Sitä ei käytetä tälle henkilölle.
   *[many] Tämä sähköpostiosoite on monella henkilöllä.
  }
    .help = { $why ->
        [guardian] Jätä kohta tyhjäksi, tai kirjoita henkilön oma osoite.
       *[many] Se voi olla täytettä, tai sarake on voinut siirtyä. Tarkista osoite. Jos se ei ole kenenkään, jätä kohta tyhjäksi.
      }
recipients-protected-without-contact = { $number ->
        [one] Yksi henkilö, jolla on turvakielto, saa
       *[other] { $number } henkilöä, joilla on turvakielto, saa
    } tiedon vuotaneesta osoitteesta, mutta heille ei ole numeroa incident.yaml-tiedoston kohdassa ”contacts”.
    .help = Lisää yhteystieto, jossa on ”kind: protected”. Siellä voidaan kertoa, mikä osoite on vuotanut.
recipients-home-address = Henkilöllä on turvakielto, ja osoite voi olla hänen kotinsa.
    .help = Kirjoita tilalle yhteysosoite, kuten postilokero. Jos luettelon kaikki osoitteet ovat yhteysosoitteita, kirjoita tiedoston incident.yaml kohtaan ”recipients”: ”protected-address: contact”.
recipients-second-guardian = Toisen huoltajan tiedot eivät sovi yhteen.
    .help = Toisella huoltajalla pitää olla nimi, ja ensimmäiselläkin. Huoltajia on täällä vain lapsilla.
recipients-suppressed = { $column ->
    [none] Henkilö on luettelossanne niistä, joille ei kirjoiteta.
   *[other] Sähköpostiosoite on luettelossanne niistä, joihin ei kirjoiteta.
  }
    .help = Kerro asiasta muulla tavalla, jos siitä on kerrottava.
recipients-example-person = Tämä henkilö on komennon ”new” tekemästä esimerkistä.
    .help = Vaihda luettelo omaasi.
recipients-suppressed-nobody = Kenelläkään luettelon vastaanottajalla ei ole tätä tietoa.
    .help = Etsi kirjoitusvirhettä tai alusta kadonneita nollia. Muuten henkilölle ehkä kirjoitetaan sittenkin.
recipients-suppression-list = Luetteloa niistä, joille ei kirjoiteta, ei voi käyttää sellaisenaan.
    .help = Siinä pitää olla sarake ”id” tai ”email” ja vastaanottajien arvoja. Henkilötunnus ei kuulu siihen.
recipients-taken-out = Joku poisti henkilön korjausten luettelossa.
    .help = Ei tehtävää, jos se oli oikein.
recipients-held = Rivillä on virheitä, ja henkilö odottaa.
    .help = Korjaa rivin virheet. Kaikille muille ilmoitetaan.
recipients-fixes = Korjausten luetteloa ei voi käyttää sellaisenaan.
    .help = Ota luettelo, jonka tämä ohjelma teki, ja täytä vain sen viimeinen sarake.
recipients-fix-of-nobody = Korjaus koskee riviä, jota ei ole tai joka on toisen henkilön.
    .help = Rivejä on lisätty, poistettu tai lajiteltu. Tarkista uudelleen ja ota uusi luettelo.
recipients-fix-of-no-column = Korjaus ei koske mitään luettelon saraketta.
    .help = Korjaa vastaanottajien luetteloa, tai kirjoita ”poista”, jos henkilö jää pois.
recipients-fix-unclear = { $why ->
    [order] Tämä näyttää kehotukselta. Korjaus tulee arvon tilalle.
    [answer] Tämä näyttää vastaukselta. Korjaus tulee arvon tilalle.
   *[sign] Vain ”-” tyhjentää arvon.
  }
    .help = Kirjoita oikea arvo, ”-”, jos arvo pitää tyhjentää, tai ”poista”, jos ihminen ei saa kirjettä. Jos mitään ei korjata, jätä solu tyhjäksi.
recipients-fix-twice = Saman arvon toinen korjaus on ylempänä.
    .help = Jätä niistä vain yksi.
recipients-odd-postal-code = { $given ->
    [no] Postinumero puuttuu, mutta tässä maassa on postinumerot.
   *[yes] Postinumero ei sovi maahan.
  }
    .help = Tarkista postinumero ja maa. Kirje lähtee tällaisena.
recipients-other-language = Ilmoitusta ei ole tällä kielellä.
    .help = Mitään ei tarvitse tehdä. Henkilö saa ne kielet, jotka saavat kaikki, joiden kieltä ei tiedetä.
recipients-look-alike = Arvon { $position }. merkki ({ $character }) näyttää toiselta kirjaimelta.
    .help = Kirjoita sana uudelleen yhdellä näppäimistöllä.
recipients-shifted-columns = { $looks ->
    [postal-code] Tämä näyttää postinumerolta.
    [postal-code-and-city] Tämä näyttää postinumerolta ja postitoimipaikalta.
    [number] Tämä näyttää numerolta.
    [email] Tämä näyttää sähköpostiosoitteelta.
    [country] Tämä näyttää maan tunnukselta.
    [street] Tämä näyttää katuosoitteelta.
    [language] Tämä näyttää kielen tunnukselta.
    [channel] Tämä näyttää kanavalta.
    [status] Tämä näyttää erityistilalta.
   *[several] Arvoja on väärissä sarakkeissa: { $columns }.
  }
    .help = Siirrä rivin jokainen arvo omaan sarakkeeseensa. Erotin tai lainausmerkki voi puuttua tai olla liikaa.
recipients-no-group = Rivi ei kuulu mihinkään ryhmään.
    .help = Kirjoita, mihin ryhmään henkilö kuuluu. Ryhmät ovat tiedostossa incident.yaml kohdassa ”groups”.
recipients-two-groups = Rivi kuuluu kahteen ryhmään.
    .help = Tee kummallekin ryhmälle oma rivi, jolla on oma tunniste. Tai jätä vain se ryhmä, jonka kirje kertoo kaiken, mikä koskee tätä henkilöä.
recipients-other-group = Tämän luettelon kaikki rivit kuuluvat ryhmään ”{ $group }”, mutta rivillä lukee muuta.
    .help = Siirrä rivi oman ryhmänsä luetteloon, tai jätä luettelon ”group” pois tiedostosta incident.yaml. Jos sarake kertoo jotain muuta, lisää se luettelon kohtaan ”ignore”.
recipients-data-outside-group = Tiedostossa incident.yaml rivin ryhmällä ei ole tietoa ”{ $name }”.
    .help = Lisää tieto tälle ryhmälle kohtaan ”data” tiedostossa incident.yaml, tai korjaa rivi. Kirje ei kertoisi tästä tiedosta.
recipients-unknown-group = Arvo ei ole mikään ryhmistä.
    .help = Korjaa arvo, tai lisää se ryhmän kohtaan ”in-list” tiedostossa incident.yaml.
cli-group-needed = Jokaisella ryhmällä on omat kirjeensä.
    .help = Valitse ryhmä: `--group RYHMÄ`. Ryhmät ovat: { $known }.
cli-no-such-group = Ryhmää ”{ $group }” ei ole.
    .help = Ryhmät ovat: { $known }.
recipients-bad-birth-year = Tämä ei ole syntymävuosi eikä syntymäaika.
    .help = Kirjoita vuosi, kuten 1990, tai päivä, kuten 24.12.1990, tai jätä tyhjäksi.
recipients-impossible-status = Erityistilan mukaan henkilö on lapsi, mutta syntymävuoden mukaan aikuinen.
    .help = Korjaa erityistila tai syntymävuosi.
recipients-child-without-status = Syntymävuoden mukaan henkilö on lapsi, mutta erityistilasta se ei näy.
    .help = Kirjoita erityistilaksi ”alaikäinen” ja lisää huoltajan nimi, tai korjaa syntymävuosi.
recipients-care-word = { $care ->
    [protected] Arvon mukaan henkilöllä on turvakielto, mutta erityistilasta se ei näy.
    [deceased] Arvon mukaan henkilö on kuollut, mutta erityistilasta se ei näy.
    [minor] Arvon mukaan henkilö on lapsi, mutta erityistilasta se ei näy.
    [guardian] Arvossa puhutaan huoltajasta tai vanhemmasta, mutta erityistilasta se ei näy.
    [titles] Otsikossa, taulukon nimessä tai otsikkorivin kommentissa puhutaan ihmisistä, joilla on turvakielto tai edunvalvoja tai jotka ovat kuolleet tai alaikäisiä.
   *[guardianship] Arvon mukaan henkilöllä on edunvalvoja, mutta erityistilasta se ei näy.
  }
    .help = Jos näin on, kirjoita se erityistilaksi. Muuten poista sana arvosta.
recipients-care-column = { $care ->
    [protected] Lukematta jätetyn sarakkeen mukaan henkilöllä on turvakielto, mutta erityistilasta se ei näy.
    [deceased] Lukematta jätetyn sarakkeen mukaan henkilö on kuollut, mutta erityistilasta se ei näy.
    [minor] Lukematta jätetyn sarakkeen mukaan henkilö on lapsi, mutta erityistilasta se ei näy.
    [guardian] Lukematta jätetyssä sarakkeessa mainitaan huoltaja tai vanhempi, mutta erityistilasta se ei näy.
   *[guardianship] Lukematta jätetyn sarakkeen mukaan henkilöllä on edunvalvoja, mutta erityistilasta se ei näy.
  }
    .help = Kirjoita se erityistilaksi, tai kerro tiedoston incident.yaml kohdassa ”recipients.status”, mitä sarakkeen arvot tarkoittavat. Siellä ”any: ordinary” tarkoittaa, ettei arvo ole mitään erityistä.
recipients-unclear-status = { $why ->
    [value] incident.yaml ei kerro, mitä erityistilaa tämä arvo tarkoittaa.
    [age] Huoltaja on mainittu, mutta ei ole varmaa, että henkilö on lapsi.
    [merged] Erityistilasta kertova solu on yhdistetty muihin. Ei ole varmaa, ketä se koskee.
    [struck] Arvo on viivattu yli. Ei ole varmaa, pitääkö se paikkansa.
   *[two] Rivillä on kaksi eri erityistilaa.
  }
    .help = { $why ->
        [value] Lisää arvo tiedoston incident.yaml kohtaan ”recipients.status”, tai korjaa se.
        [age] Lisää syntymäaika, tai kirjoita erityistila.
        [merged] Pura solujen yhdistäminen ja kirjoita arvo jokaiselle riville, jota se koskee.
        [struck] Poista arvo tai rivi luettelosta. Jos arvo pitää paikkansa, poista yliviivaus.
       *[two] Jätä se, joka on oikea, tai kerro asiasta henkilölle itse.
      }
recipients-no-value = { $part ->
    [name] Arvo ei ole nimi.
    [street] Arvo ei ole katuosoite.
    [postal-code] Arvo ei ole postinumero.
    [city] Arvo ei ole postitoimipaikka.
    [email] Arvon mukaan sähköpostiosoitetta ei ole.
    [guardian] Tämä ei ole huoltajan nimi. Kohta luetaan tyhjänä.
   *[other] Arvo sanoo, ettei tietoa ole. Se luetaan tyhjänä.
  }
    .help = { $part ->
        [guardian] Kirjoita huoltajan nimi.
        [other] Jätä solu tyhjäksi.
        [name] Kirjoita nimi tai poista rivi.
       *[any] Etsi oikea tieto. Jos osoitetta ei tiedetä, jätä se kokonaan tyhjäksi.
      }
recipients-odd-prefix = Arvon alussa on ehkä sana, joka tarkoittaa sen saraketta. Sana jätetään pois.
    .help = Kirjoita arvo ilman sanaa. Jos sana kuuluu nimeen, kirjoita sen eteen ”c/o”.
recipients-phone-as-street = Katuosoitteena on puhelinnumero.
    .help = Kirjoita katuosoite tai postilokero, tai jätä osoite tyhjäksi.
recipients-repeated = { $what ->
    [digits] Nimessä on numeroita.
    [phone] Osoitteessa on puhelinnumero.
    [place] Postinumero tai postitoimipaikka on myös katuosoitteessa.
    [name] Nimi on myös osoitteessa.
   *[street] Katuosoite on myös toisessa sarakkeessa.
  }
    .help = Jätä jokainen tieto vain yhteen sarakkeeseen. Kirje tehdään osoitteella sellaisenaan.
recipients-country-in-city = Postitoimipaikan lopussa on maa. Maaksi luetaan { $country }.
    .help = Kirjoita maa omaan sarakkeeseensa ja tähän vain paikkakunta.
recipients-other-country = Postitoimipaikka on muussa maassa kuin maan sarakkeessa sanotaan.
    .help = Korjaa maa tai postitoimipaikka.
recipients-other-spread = Tiedosto incident.yaml kertoo tietojen leviämisestä muuta kuin tämä rivi.
    .help = Korjaa arvo, tai kirjoita tiedoston incident.yaml kohtaan ”known.spread” (tai ryhmän kohtaan ”spread”), mikä pitää paikkansa kaikista. Arvo ”unknown” sallii riveille kaikki arvot.
recipients-foreign-town = Tämä on suuri kaupunki ulkomailla, mutta maa puuttuu.
    .help = Jos osoite on ulkomailla, kirjoita maaksi { $country }.
recipients-no-such-row = Tiedostossa incident.yaml mainittu otsikkorivi tai viimeinen rivi ei sovi luetteloon.
    .help = Kirjoita kohtiin ”recipients.header-row” ja ”recipients.last-row” rivien numerot sellaisina kuin taulukkolaskentaohjelma ne näyttää. Jätä ne pois, jos luettelossa ei ole otsikkotekstejä eikä summia, ja JSON-riveistä.
recipients-total-row = Rivillä näyttää olevan yhteenlaskuja. Se ei ole henkilö.
    .help = { $last ->
        [0] Poista rivi.
       *[other] Poista rivi. Tai jos se on viimeisen henkilön jälkeen, kirjoita tiedoston incident.yaml kohtaan ”recipients” rivi ”last-row: { $last }”.
      }
recipients-header-again = Rivillä toistuvat otsikot. Se ei ole henkilö.
    .help = Poista rivi.
recipients-after-last-row = Viimeinen luettava rivi on { $last }, mutta tällä rivillä näyttää vielä olevan henkilö.
    .help = Korjaa tiedoston incident.yaml kohta ”recipients.last-row” tai jätä se pois.
recipients-repaired = { $kind ->
    [formula] Arvo on kirjoitettu Excelin kaavana (="…"). Se luetaan ilman kaavaa.
    [apostrophe] Arvon alussa on heittomerkki, jolla Excel merkitsee tekstin. Arvo luetaan ilman sitä.
    [quotes] Arvon lainausmerkkejä ei ole kirjoitettu niin kuin tekstitiedostossa pitää. Arvo luetaan niin kuin se näyttää olevan tarkoitettu.
    [row] Rivin arvojen sisällä olevia lainausmerkkejä ei ole kirjoitettu kahdesti. Rivi luetaan niin kuin se näyttää olevan tarkoitettu.
    [backslash] Arvossa on kenoviivoja muiden merkkien edessä. Se luetaan ilman niitä.
    [code-point] Arvossa on kirjaimia koodeina (\u00e4). Ne luetaan kirjaimina.
    [entity] Arvossa on kirjaimia verkkosivujen koodeina (&auml;). Ne luetaan kirjaimina.
    [tag] Arvossa on verkkosivujen muotoilukoodeja. Se luetaan ilman niitä.
   *[percent] Arvossa on merkkejä verkko-osoitteiden koodeina (%20). Ne luetaan merkkeinä.
  }
    .help = Muilla riveillä voi olla samaa, ja ne luetaan samoin. Katso muutaman henkilön tiedot kirjeestä. Vielä parempi on viedä luettelo rekisteristä uudelleen.
recipients-remains = { $kind ->
    [formula] Arvo näyttää Excelin kaavalta, joka ei ole kokonainen.
    [apostrophe] Arvon alussa on heittomerkki. Se voi olla Excelin merkki tai osa nimeä.
    [quotes] Rivin sisällä on lainausmerkkejä, joita ei ole kahdennettu. Siksi ei ole varmaa, mihin arvot päättyvät.
    [backslash] Arvossa on rivinvaihdon tai sarkaimen koodi.
    [code-point] Arvossa on koodeja, jotka eivät ole kokonaisia kirjaimia.
    [entity] Arvossa on verkkosivujen koodi, joka ei ole kokonainen.
    [tag] Arvossa on verkkosivujen muotoilukoodeja, jotka eivät sovi yhteen, tai rivinvaihto.
    [program] Arvo näyttää olevan ohjelman kaava, paikkamerkki tai koodi.
    [plus] Arvossa on plusmerkki, jonka verkkolomake on ehkä kirjoittanut välilyönnin paikalle.
   *[percent] Arvossa näyttää olevan verkko-osoitteiden koodeja.
  }
    .help = { $kind ->
        [apostrophe] Poista heittomerkki. Jos se kuuluu nimeen, kirjoita sen tilalle ’.
        [quotes] Kirjoita arvon sisään kaksi lainausmerkkiä yhden tilalle, tai vie luettelo uudelleen muotoon ”CSV UTF-8”.
       *[other] Kirjoita arvo sellaisena kuin sen pitää näkyä kirjeessä, tai vie luettelo rekisteristä uudelleen.
      }
recipients-not-computed = Solussa on kaava, mutta tiedostossa ei ole sen tulosta.
    .help = Avaa työkirja taulukkolaskentaohjelmassa ja tallenna se siellä. Tai kirjoita kaavojen tilalle arvot.
recipients-hidden-rows = Taulukossa on piilotettuja rivejä. Ne luetaan kuten muutkin.
    .help = Poista suodatus ja katso kaikki rivit. Poista niiden rivit, joille ei kirjoiteta.
recipients-merged-cells = Soluja on yhdistetty. Arvo kuuluu vain ensimmäiseen soluun, ja muut ovat tyhjiä.
    .help = Pura yhdistäminen ja kirjoita arvo jokaiselle riville, jolle se kuuluu.
recipients-no-such-sheet = Työkirjassa ei ole tämännimistä taulukkoa.
    .help = Kirjoita nimi tiedoston incident.yaml kohtaan ”recipients.sheet” niin kuin se on taulukon välilehdessä. Voit myös jättää kohdan pois.
recipients-unclear-format = Ei voi tietää varmasti, mitä solussa näkyy: se riippuu tietokoneesta.
    .help = Muotoile sarake tekstiksi ja kirjoita arvot niin kuin ne tulevat kirjeisiin.
recipients-missing-glyph = Kirjeen fonteilla ei voi kirjoittaa tämän arvon merkkiä { $character }. Henkilö ei saa kirjettä, ennen kuin joku päättää asiasta.
    .help = Kirjoita se latinalaisin kirjaimin, kuten passissa, tai lisää kirjaimistolle fontti kansioon ”fonts” (docs/theme.md).

## Mitä vikaa tiedostossa incident.yaml on.

incident-example-date = Päivä kohdassa ”{ $key }” on vielä komennon ”new” tekemästä esimerkistä.
    .help = Kirjoita, milloin näin oli sinun tapauksessasi. Jos päivä on sama, kerro se kohdassa ”answers”.
incident-example-value = ”{ $key }” on vielä komennon ”new” tekemästä esimerkistä.
    .help = Kirjoita oma arvosi tai tekstisi. Jos sitä ei tarvita, poista se.

## Mitä vikaa teksteissä on (locales/). Tunnus on vian koodi, jossa / on -.

locale-syntax = { $fault ->
    [sign] Tästä puuttuu merkki ”{ $detail }”.
    [name] Tähän kuuluu nimi: kirjaimia a–z, numeroita ja ”-”.
    [words] Tekstissä ”{ $detail }” ei ole sanoja.
    [no-words] Tästä puuttuvat sanat.
    [no-star] Yhdessä näistä vaihtoehdoista on oltava tähti, kuten *[other].
    [two-stars] Vain yhdessä näistä vaihtoehdoista voi olla tähti.
    [selector] Teksti ei voi valita tämän mukaan. Se voi valita arvon mukaan, kuten $number.
    [attribute] Termin määrettä ei voi tulostaa.
    [quotes] Lainausmerkki ei sulkeudu samalla rivillä.
    [order] Nimetty arvo tulee kaarisulkeissa viimeiseksi.
    [twice] ”{ $detail }” on kaarisulkeissa kahdesti.
    [escape] Merkkiä ”\{ $detail }” ei ole.
    [brace] Ennen tätä merkkiä ”{"}"}” ei ole merkkiä ”{"{"}”.
    [literal] Tähän kuuluu luku tai sanoja lainausmerkeissä.
   *[expression] Aaltosulkeissa on arvo kuten $name, termi kuten -name, tekstin nimi tai sanoja lainausmerkeissä.
  }
    .help = Teksti on muotoa ”nimi = sanat”. Pitkä teksti jatkuu sisennetyillä riveillä.
text-bad-markup = Tekstin { $name } merkinnät eivät sovi yhteen (kieli { $tag }).
    .help = Sulje jokainen merkintä samassa tekstissä. Kirjoita merkin < sijaan &lt; ja merkin & sijaan &amp;.
locale-unknown-language = { $tag } ei ole kielen tunnus.
    .help = Kansion locales/ kansioilla on nimet kuten fi, sv ja en.
locale-name-clash = { $name } on sekä termin että viestin nimi.
    .help = Anna toiselle niistä toinen nimi.
    .label = toinen niistä
locale-bad-record = Tällä rivillä ei ole merkintää käännöksestä.
    .help = Ohjelma kirjoittaa tämän tiedoston. Rivillä on tunnus ja kaksi tiivistettä, välissä sarkaimet.
locale-bad-rules = { $what ->
    [unknown-key] Kielen { $tag } säännöissä ei ole tällaista avainta.
    [missing-key] Kielen { $tag } säännöistä puuttuu tästä avain.
   *[wrong-type] Kielen { $tag } säännöissä ei voi lukea tässä näin.
  }
    .help = Kirjoita tämä kohta niin kuin se on ohjelman omassa tiedostossa rules/fi/plain.yaml, tai poista tiedosto.
locale-missing-message = { $name } puuttuu kielestä { $missing }. Tässä se on kielellä { $tag }.
    .help = Lisää se tiedostoon kansiossa locales/{ $missing }/.
locale-obsolete-message = Mikään ei käytä tekstiä { $name }: ei malli, ei tieto eikä toinen teksti.
    .help = Poista se tai kirjoita nimi niin kuin se on tiedostossa incident.yaml.
locale-unknown-reference = { $what ->
    [function] Funktiota { $name } ei ole.
   *[text] Kielessä { $tag } ei ole tekstiä { $name }.
  }
    .help = { $what ->
        [function] Funktiot ovat DATE ja NUMBER.
       *[text] Vertaa nimeä siihen, mikä tekstillä on siellä, missä se on kirjoitettu.
      }
locale-bad-call = { $what ->
    [style] Funktiolla { $function } ei ole tyyliä ”{ $name }”.
    [argument] Funktiolla { $function } ei ole argumenttia ”{ $name }”.
    [date] { $name ->
        [none] { $function } tarvitsee yhden päivän.
       *[other] { $name } ei ole päivä, jonka { $function } tarvitsee.
      }
   *[number] { $name ->
        [none] { $function } tarvitsee yhden luvun.
       *[other] { $name } ei ole luku, jonka { $function } tarvitsee.
      }
  }
    .help = { $what ->
        [style] Tyylit ovat { $known }.
       *[other] Korjaa kutsu. Muuten kirjeessä lukisi { $function }.
      }
locale-unknown-form = Termillä { $term } ei ole kielessä { $tag } muotoa ”{ $form }”.
    .help = Sillä on { $known }. Kirjoita jokin niistä tai lisää muoto termiin.
    .label = termi
locale-unused-term-argument = Termi { $term } ei kielessä { $tag } katso, mikä ”{ $name }” on.
    .help = Poista se tai kirjoita termiin sille muodot.
    .label = termi
locale-unknown-variable = Arvoa { $name } ei ole.
    .help = Vertaa nimeä tiedoston letter.ftl alkuun ja tiedostoon incident.yaml.
locale-lost-variable = Tämä { $what ->
    [variant] vaihtoehto
   *[text] teksti
  } näyttää arvon { $name } kielellä { $reference } mutta ei kielellä { $tag }.
    .help = Jos se on kadonnut, kirjoita se paikalleen.
    .label = teksti kielellä { $reference }
locale-added-variable = Tämä teksti näyttää arvon { $name } kielellä { $tag } mutta ei kielellä { $reference }.
    .help = Kaikkien lukijoiden on saatava tietää sama. Lisää arvo sinne tai poista se tästä.
    .label = teksti kielellä { $reference }
locale-missing-plural = Arvolla { $name } ei ole muotoa { $missing }, jonka { $tag } tarvitsee.
    .help = Lisää sille vaihtoehto.
locale-unreachable-variant = { $why ->
    [twice] Tässä valinnassa on kaksi kertaa vaihtoehto { $key }.
    [number] Mikään luku ei ole tässä kielessä { $key } ({ $name }).
   *[word] { $name } ei ole koskaan { $key }.
  }
    .help = Poista vaihtoehto tai anna sille avain, jota tarkoitit.
locale-unknown-tag = Teksteissä ei ole merkintää { $tag }.
    .help = Tunnettuja ovat <strong>, <a name="…"/> ja <br/>. Kirjoita merkin < sijaan &lt;.
locale-tags-differ = { $tag } on tässä tekstissä kielellä { $has } mutta ei kielellä { $lacks }.
    .help = Pidä tekstin merkinnät ennallaan samojen sanojen ympärillä.
    .label = teksti kielellä { $reference }
locale-missing-argument = Malli ei anna arvoa { $name } tekstille { $text } ({ $tag }).
    .help = Käytä arvoja, jotka jokaisella tekstillä on, tai anna tämä arvo mallissa.
    .label = malli käyttää tekstiä tässä
locale-unused-argument = Mikään kieli ei käytä arvoa { $name }: { $text }.
    .help = Poista arvo mallista tai kirjoita se tekstiin.
locale-untranslated = { $name } on kielellä { $tag } sama kuin kielellä { $reference }. Sitä ei ole käännetty.
    .help = Käännä se. Jos sana on molemmissa kielissä sama, kirjoita sen yläpuolelle ”# same-as-source”.
    .label = teksti kielellä { $reference }
locale-stale-translation = { $name } muuttui kielellä { $reference } sen jälkeen, kun se käännettiin kielelle { $tag }.
    .help = Lue molemmat ja muuta tätä tekstiä. Jos se on yhä oikein, merkitse se komennolla ”breach-letters locales record”.
    .label = teksti kielellä { $reference } nyt
locale-typography = { $slip ->
    [dots] Kolme pistettä on peräkkäin.
    [blanks] Kaksi välilyöntiä on peräkkäin.
    [blank-before] Välilyönti on ennen välimerkkiä.
    [quote] Tämä ei ole kielen lainausmerkki.
    [apostrophe] Tämä ei ole heittomerkki.
    [dash] Tämä ei ole ajatusviiva.
    [range] Tämä ei ole rajakohdan viiva.
    [break] Rivi voi katketa tästä: luvun sisältä tai luvun ja siihen kuuluvan sanan välistä.
   *[percent] Prosenttia ei kirjoiteta tässä kielessä näin.
  }
    .help = { $slip ->
        [break] Kirjoita välilyönnin sijaan sitova välilyönti ({ $right }).
       *[other] Kirjoita ”{ $right }”.
      }
locale-wrong-term = ”{ $wrong }” ei ole tässä oikea sana.
    .help = Kirjoita ”{ $right }”.
locale-plain-language = { $kind ->
    [vague] ”{ $wrong }” jättää lukijan epävarmaksi.
   *[legal] ”{ $wrong }” on virkakieltä.
  }
    .help = { $kind ->
        [vague] Kerro, mitä tiedät, ja kerro, mitä et tiedä.
       *[legal] { $right ->
            [none] Sano se niin kuin sanoisit naapurille.
           *[other] Sano se niin kuin sanoisit naapurille, esimerkiksi sanalla ”{ $right }”.
          }
      }
locale-long-sentence = Tässä virkkeessä on { $number } sanaa. Yli { $most } sanaa on vaikea lukea.
    .help = Tee siitä kaksi virkettä.
locale-missing-glyph = Kirjeen fonteissa ei ole merkkiä { $code }.
    .help = Kirjoita se kirjaimilla, jotka fonteissa on, tai pane kansioon fonts/ fontti, jossa se on.
recipients-unused-column = Sarake ”{ $column }” ei muuta kenenkään kirjettä.
    .help = incident.yaml ratkaisee tämän tiedon kaikille. Kirjoita sinne ”if-saved”, jos sarakkeen on ratkaistava, tai luettele sarake kohdassa ”recipients.ignore”.

## Ongelmien ympärillä olevat sanat.

term-error = virhe
term-warning = varoitus
term-help = ohje
term-row = rivi
term-column = sarake
problems-errors = { $number ->
    [one] { $number } virhe
   *[other] { $number } virhettä
  }
problems-warnings = { $number ->
    [one] { $number } varoitus
   *[other] { $number } varoitusta
  }
problems-times = { $number } × { $problem }
problems-rows = { $more ->
    [0] rivit { $rows }
   *[other] rivit { $rows } ja { $more } muuta
  }
problems-more = { $total }. `check --exceptions FILE` tekee kaikista riveistä luettelon Exceliin.
problems-first = { $total }; tässä ovat ensimmäiset { $number } lajia. `check --exceptions FILE` tekee kaikista riveistä luettelon Exceliin.
progress-checking = Tarkistetaan henkilöitä:
progress-making = Tehdään
progress-reading = Luetaan uudelleen

## Komentojen check ja render yhteenvedot. Viesti ilman pistettä seuraa lukua.

list-delimited = Luettelo on tiedostossa { $file }: arvojen välissä on { $delimiter ->
    [comma] pilkku
    [semicolon] puolipiste
    [tab] sarkain
   *[bar] pystyviiva
  }, merkistö on { $encoding }.
list-workbook = Luettelo on työkirjassa { $file }, taulukossa ”{ $sheet }”.
list-json = Luettelo on tiedostossa { $file }: joka rivillä yksi JSON-olio, merkistö on { $encoding }.
encoding-marked = UTF-8 (tiedosto kertoo sen)
encoding-assumed = { $encoding } (arvattu: tiedosto ei kerro sitä)
list-header = ”{ $header }” luetaan sarakkeeksi { $column }.
list-ignored = Ei lueta: { $headers }.
people-in-list = { $number ->
    [one] Luettelossa on { $number } henkilö:
   *[other] Luettelossa on { $number } henkilöä:
  }
people-in-list-with-copies = Luettelossa on { $number ->
    [one] { $number } henkilö.
   *[other] { $number } henkilöä.
  } Lisäksi { $copies ->
    [one] { $copies } kappale menee huoltajalle tai edunvalvojalle
   *[other] { $copies } kappaletta menee huoltajille tai edunvalvojille
  }, joten vastaanottajia on { $all }:
people-ready = { $number ->
    [one] saa kirjeen tai sähköpostin
   *[other] saa kirjeen tai sähköpostin
  }
people-done = { $number ->
    [one] on valmis
   *[other] on valmiina
  }
people-waiting = { $number ->
    [one] odottaa ensin päätöstä
   *[other] odottaa ensin päätöstä
  }
people-failed = epäonnistui
people-with-errors = { $number ->
    [one] jää vielä auki: rivillä tai luettelossa on virhe
   *[other] jää vielä auki: rivillä tai luettelossa on virhe
  }
people-not-asked = { $number ->
    [one] ei kuulu tähän ajoon
   *[other] ei kuulu tähän ajoon
  }
heading-will-get = Heille lähtee:
heading-made = Valmiina:
letters = { $number ->
    [one] kirje
   *[other] kirjettä
  }
letters-on-sheets = { $number ->
    [one] kirje
   *[other] kirjettä
  }, { $pages ->
    [one] { $pages } sivu
   *[other] { $pages } sivua
  } ja { $sheets ->
    [one] { $sheets } paperiarkki
   *[other] { $sheets } paperiarkkia
  }
letters-on-about = { $number ->
    [one] kirje
   *[other] kirjettä
  }, noin { $sheets ->
    [one] { $sheets } paperiarkki
   *[other] { $sheets } paperiarkkia
  }
emails = { $number ->
    [one] sähköposti
   *[other] sähköpostia
  }
heading-channels = Miten heille kerrotaan:
channel-letter = kirjeellä
channel-email = sähköpostilla
channel-both = kirjeellä ja sähköpostilla
heading-languages = Kirjeet ja sähköpostit kielittäin:
language-fi = suomi
language-sv = ruotsi
language-en = englanti
language-et = viro
language-se = pohjoissaame
language-ru = venäjä
language-uk = ukraina
language-ar = arabia
language-so = somali
languages-joined = { $first } ja { $last }
heading-statuses = Henkilöistä:
status-minor = { $number ->
    [one] on lapsi, jonka kirje menee huoltajalle
   *[other] on lapsia, joiden kirjeet menevät huoltajalle
  }
status-protected = on suojattu turvakiellolla
status-deceased = on kuollut
status-young = on 15–17-vuotias
status-guardian-copy = kirje huoltajalle tai edunvalvojalle
status-guardianship = on edunvalvonnassa
status-abroad = asuu ulkomailla
status-second-guardian = { $number ->
    [one] lapsen toinen huoltaja, joka saa oman kirjeensä
   *[other] lasten toista huoltajaa, jotka saavat omat kirjeensä
  }
heading-variants = Millaisia kirjeitä:
audience-young = 15–17-vuotias
audience-young-guardian = nuoren huoltaja
audience-ward = edunvalvonnassa
audience-legal-guardian = edunvalvojalle
audience-estate = kuolinpesälle
audience-aland = Ahvenanmaalla
audience-adult = aikuinen
audience-guardian = lapsen huoltaja
audience-protected = turvakielto
audience-abroad = ulkomailla asuva
audience-sweden = Ruotsi
audience-estonia = Viro
variant-data = { $category } { $answer ->
    [yes] tallennettu
    [no] ei tallennettu
   *[open] ehkä tallennettu
  }
variant-spread = { $spread ->
    [unknown] leviämistä ei tiedetä
    [known] leviäminen tiedossa
    [known-recipient] vastaanottaja tiedossa
    [returned] tiedot palautettu
    [deleted] tiedot poistettu
   *[published] tiedot julkaistu
  }
variant-large-print = suuri teksti
heading-notes = Kerrotaan eri tavalla kuin pyydettiin:
heading-reasons = Syyt odottamiseen ja epäonnistumiseen:
readability = Luettavuus (LIX; mitä pienempi, sitä helpompi; vertaa saman kielen sisällä): { $languages }.
readability-of = { $language } { $lix } ({ $words } sanaa virkkeessä)
check-warnings = { $number ->
    [one] { $number } varoitus: katso se yltä.
   *[other] { $number } varoitusta: katso ne yltä.
  }
check-warnings-cut = { $number ->
    [one] { $number } varoitus. Se ei näy, kun virheitä on näin monta.
   *[other] { $number } varoitusta. Ne eivät kaikki näy, kun virheitä on näin monta.
  }
digest = Lähtötietojen ja näiden lukujen tarkistuskoodi hyväksyjää varten: { $digest }
check-nobody = Kukaan ei saisi kirjettä eikä sähköpostia. Katso syyt yltä, ja sitten:
check-ready-for-others = { $number ->
    [one] { $number } henkilö odottaa ratkaisua eikä saa sitä ennen mitään.
   *[other] { $number } henkilöä odottaa ratkaisua eikä saa sitä ennen mitään.
  } Muiden kirjeille ja sähköposteille ei ole estettä. Niitä ei ole vielä tehty. Näin ne tehdään:
check-ready = Kaikki on kunnossa. Kirjeitä ja sähköposteja ei ole vielä tehty. Näin ne tehdään:
check-listed = { $number ->
    [one] { $number } ongelma tai avoin tapaus on tiedostossa { $file }. Sen voi avata Excelissä.
   *[other] { $number } ongelmaa ja avointa tapausta on tiedostossa { $file }. Sen voi avata Excelissä.
  }
check-errors-listed = { $where ->
    [list] Luettelossa ihmisistä on virheitä. Korjaa ne siihen, tai täytä tiedoston { $file } viimeinen sarake ja anna komento uudelleen valitsimella `--fixes { $file }`.
   *[elsewhere] Löytyi virheitä. Jokaisen kohdalla on tiedosto, joka pitää korjata.
  }
check-errors = Löytyi virheitä. Mitään ei kirjoitettu.
render-done = Valmis.
render-some-failed = Kaikkia ei voitu tehdä. Muut ovat valmiina.
render-stopped = Keskeytetty ennen loppua.
render-errors = Löytyi virheitä. Mitään ei kirjoitettu.
render-mismatch = Tiedostot tehtiin, mutta ne eivät ole sellaisia kuin pitää.
render-internal = Työtä ei voitu tehdä loppuun. Älä käytä tuloskansion tiedostoja.
render-stopped-whole = Kansion { $out } tiedostot ovat ehjiä, mutta osa puuttuu.
render-stopped-who = Tiedostossa { $file } lukee, ketkä ovat valmiina.
render-stopped-again = Jos haluat kaiken, tee uudelleen uuteen kansioon.
render-where = Kaikki on kansiossa { $out }, ja vain sinä voit avata sen.
render-manifest = Jokaisen henkilön tulos on tiedostossa { $file }.
render-exceptions = Kuka odottaa päätöstä ja miksi, lukee tiedostossa { $file }. Sen voi avata Excelissä.

## Komennon verify yhteenveto ja sen lause komennon render lopussa.

verified = { $number ->
    [one] Tarkastettu: { $number } tiedosto avattiin uudelleen ja verrattiin luetteloon ({ $seconds } s).
   *[other] Tarkastettu: kaikki { $number } tiedostoa avattiin uudelleen ja verrattiin luetteloon ({ $seconds } s).
  }
verified-mismatch = Tarkastus löysi poikkeamia ({ $seconds } s). Älä tulosta tai lähetä näitä tiedostoja.
verify-variant = Versio ei ole se, joka seuraa luettelon rivistä: kirje kertoo muista tiedoista tai puhuttelee toista lukijaa.
    .help = Älä käytä tiedostoja. Aja `render` uudelleen uuteen kansioon.
verify-done = { $out } on kunnossa.
verify-mismatch = Löytyi poikkeamia. Älä tulosta tai lähetä mitään kansiosta { $out }.
verify-not-all = Kaikkea ei voitu tarkastaa.
verify-heading-files = Avattu uudelleen ja verrattu tiedostoon manifest.csv:
verify-files = { $number ->
    [one] tiedosto
   *[other] tiedostoa
  }
verify-letters = { $number ->
    [one] kirje
   *[other] kirjettä
  }, { $pages ->
    [one] { $pages } sivu
   *[other] { $pages } sivua
  }
verify-heading-values = Henkilöiden tietoja, joita etsittiin kaikkien muiden kirjeistä ja sähköposteista:
verify-values = etsitty
verify-values-common = näistä samat sanat ovat tapauksen omissa teksteissä: etsitty niiden ulkopuolelta
verify-values-short = jätetty pois: liian lyhyitä erottumaan muista sanoista

## Lähettäminen: mitä send tekisi, missä se on menossa, miten se päättyi. Viesti ilman pistettä seuraa
## lukua.

send-nothing-sent = Mitään ei lähetetty. Tämä lähetettäisiin:
send-to = Minne: { $destination }
send-messages = { $number ->
    [one] viesti
   *[other] viestiä
  }
send-deferred = { $number ->
    [one] niistä odottaa uutta yritystä
   *[other] niistä odottaa uutta yritystä
  }
send-unknown = { $number ->
    [one] niistä on ehkä jo otettu vastaan; kukaan ei tiedä
   *[other] niistä on ehkä jo otettu vastaan; kukaan ei tiedä
  }
send-not-open = { $number ->
    [one] muu viesti, jota ei enää lähetetä
   *[other] muuta viestiä, joita ei enää lähetetä
  }
send-heading-languages = Viestit kielittäin:
send-heading-domains = Viestit verkkotunnuksittain:
send-other-domains = kaikki muut verkkotunnukset
send-no-limit = Nopeutta ei ole rajoitettu. Sähköpostipalvelin ratkaisee, kauanko lähettäminen kestää.
send-least = { $number ->
    [one] Näillä rajoilla lähettäminen kestää ainakin minuutin.
   *[other] Näillä rajoilla lähettäminen kestää ainakin { $number } minuuttia.
  }
send-least-hours = Näillä rajoilla lähettäminen kestää ainakin { $number } tuntia.
send-reports = Palautusilmoitukset: { $address }
send-reports-verp = Palautusilmoitukset: { $address }, jokaisella viestillä oma tunnus
send-reports-no-verp = Viesteissä ei ole tunnusta, jolla ilmoitus yhdistetään viestiin varmasti: kirjoita ”verp: yes”.
send-held = { $number ->
    [one] viesti odottaa päätöstä; tämä komento ottaa senkin
   *[other] viestiä odottaa päätöstä; tämä komento ottaa nekin
  }
send-digest = Ajon tarkistuskoodi hyväksyjälle: { $digest }
send-checked = { $number ->
    [one] Viesti avattiin, ja se on sellainen kuin pitää.
   *[other] Kaikki { $number } viestiä avattiin, ja ne ovat sellaisia kuin pitää.
  }
send-different = { $number ->
    [one] { $number } viesti ei ole se, joka tehtiin. Älä lähetä tästä kansiosta mitään.
   *[other] { $number } viestiä ei ole niitä, jotka tehtiin. Älä lähetä tästä kansiosta mitään.
  }
send-how = Lähetä ne näin:
send-question = { $number ->
    [one] Kirjoita viestien määrä ({ $number }), niin viesti lähetetään:
   *[other] Kirjoita viestien määrä ({ $number }), niin viestit lähetetään:
  }
send-not-typed = Se ei ole viestien määrä. Mitään ei lähetetty.
send-recovered = { $number ->
    [one] { $number } viestistä edelliseltä kerralta ei tiedetä, onko sähköpostipalvelin ottanut sen vastaan.
   *[other] { $number } viestistä edelliseltä kerralta ei tiedetä, onko sähköpostipalvelin ottanut ne vastaan.
  }
send-samples = { $number ->
    [one] näyte lähetettiin
   *[other] näytettä lähetettiin
  }
send-samples-refused = { $number ->
    [one] näyte torjuttiin
   *[other] näytettä torjuttiin
  }
send-samples-nobody = Kukaan kansiossa { $out } ei saanut viestiä.
send-progress-speed = { $number } viestiä/min
send-progress-waiting = odottaa { $number }
send-progress-refused = torjuttu { $number }
send-progress-unknown = epäselvä { $number }
send-progress-connections = { $number ->
    [one] { $number } yhteys
   *[other] { $number } yhteyttä
  }
send-progress-left = { $number } min jäljellä
send-progress-away = sähköpostipalvelimeen ei saada yhteyttä, yritetään uudelleen
send-progress-rests = jatkuu { $time }
send-done = Kaikki viestit on lähetetty.
send-some-missing = Kaikki, mikä voitiin lähettää, on lähetetty. Osa vastaanottajista ei saanut viestiään.
send-mismatch = Eräs viesti ei ole se, joka tehtiin. Lähettäminen pysähtyi.
send-broken = Lähettäminen pysähtyi tietokoneen tai ohjelman vikaan.
send-paused = Lähettäminen pysähtyi. Mitään ei ole kadonnut.
send-why-stopped = Pyysit sitä.
send-why-date = Viimeinen lähetyshetki on ohi.
send-why-hours = Nyt ei ole lähetysaika.
send-why-waiting = Kaikki jäljellä olevat odottavat uutta yritystä.
send-why-limit = Lähetettiin niin monta viestiä kuin pyysit.
send-state-planned = lähetetään vielä
send-state-deferred = lykättiin, yritetään uudelleen
send-state-accepted = sähköpostipalvelin on ottanut vastaan
send-state-unknown = ehkä otettu vastaan; kukaan ei tiedä
send-state-held = odottaa, että ihminen päättää
send-state-rejected = torjuttiin lopullisesti
send-state-bounced = palautui
send-state-letter = korvataan kirjeellä
send-next-again = Jatka antamalla sama komento uudelleen.
send-next-status = Mitä kullekin viestille tapahtui:
send-next-bounces = Lue huomenna palautusilmoitukset:
send-next-held = Osa viesteistä odottaa päätöstä. Kysy ensin palvelimen ylläpidosta. Lähetä sitten uudelleen (resend) tai korvaa kirjeellä (letter):
send-next-letters = Kirjeet niille, jotka eivät saaneet viestiä:
send-not-the-message = Kappale { $piece } ei ole se viesti, joka tehtiin: { $what ->
    [unreadable] tiedostoa ei voi lukea
    [long] tiedosto on liian pitkä
    [changed] tiedosto on muuttunut
    [recipient] se on osoitettu jollekulle muulle
    [headers] sen otsakkeet eivät ole tämän ohjelman
    [line] jotakin sen riviä ei voi lähettää
   *[bytes] sitä ei voi lähettää
  }.
    .help = Enempää ei lähetetä. Palauta tiedosto sellaiseksi kuin ”render” sen teki. ”verify” katsoo ne kaikki.
send-not-confirmed = Nämä viestit eivät ole ne, jotka vahvistettiin. Niiden tarkistuskoodi on { $code }.
    .help = Katso luvut uudelleen ja vahvista koodi, jonka ”render” tulosti tästä kansiosta.
send-no-terminal = Lupaa ei voi kysyä, koska komentoa ei ajeta päätteessä.
    .help = Anna --confirm KOODI eli tarkistuskoodi, jonka ”render” tulosti, tai --yes.
send-relay-unreachable = Sähköpostipalvelimeen ei saada yhteyttä ({ $relay }): { $what }.
    .help = Tarkista palvelimen nimi, portti ja verkko, tai kysy palvelimen ylläpidosta. Anna sitten sama komento uudelleen.
send-relay-busy = Sähköpostipalvelimella on liikaa kuormaa ({ $relay }): { $what }.
    .help = Vähennä yhteyksiä tai viestejä minuutissa, tai odota. Anna sitten sama komento uudelleen.
send-relay-certificate = Sähköpostipalvelimen varmenne ei kelpaa, joten sille ei lähetetä mitään ({ $relay }): { $what }.
    .help = Käytä nimeä, joka varmenteessa on, tai asetusta ”ca-file”, jos oma varmentajanne on allekirjoittanut sen. Anna sitten sama komento uudelleen.
send-relay-no-tls = Salattua yhteyttä sähköpostipalvelimeen ei syntynyt, joten sille ei lähetetä mitään ({ $relay }): { $what }.
    .help = Tarkista asetukset ”tls” ja ”port”: 587 ja starttls tai 465 ja implicit. Anna sitten sama komento uudelleen.
send-relay-password = Sähköpostipalvelin ei päästä kirjautumaan ({ $relay }): { $what }.
    .help = Tarkista käyttäjä ja salasana, ja kysy palvelimen ylläpidosta, miten kirjaudutaan. Anna sitten sama komento uudelleen.
send-relay-refuses-us = Sähköpostipalvelin torjuu meidät eikä vastaanottajia ({ $relay }): { $what }.
    .help = Tämän takia ketään ei merkitty torjutuksi. Kysy palvelimen ylläpidosta. Anna sitten sama komento uudelleen.
send-too-many-refused = Sähköpostipalvelin torjuu liian monta osoitetta. Lähettäminen pysähtyi ennen kuin useampia merkittiin torjutuiksi.
    .help = ”status --missing FILE.csv” luettelee ne. Jos luettelo on vanha eikä osoitteita enää ole, salli enemmän torjuntoja valinnalla --allow-refused ja anna sama komento uudelleen. Muuten kysy palvelimen ylläpidosta.
send-answers-lost = Palvelimen vastaus viestiin jäi saamatta kerta toisensa jälkeen.
    .help = Kysy palvelimen ylläpidosta, mitä viimeisille viesteille tapahtui. ”status” kertoo, mitkä ovat epäselviä.
send-folder = Viestiä ei voitu kirjoittaa: { $what }.
    .help = Tarkista kansio ja sen levy. Anna sitten sama komento uudelleen.
send-cannot-record = Lähetettävää viestiä ei voitu merkitä muistiin: { $what }.
    .help = Tee levylle tilaa tai korjaa se. Anna sitten sama komento uudelleen.
send-no-bounce-address = Palautusilmoituksille ei ole annettu osoitetta.
    .help = Ne palaavat viestien lähettäjälle. Kirjoita tiedostoon dispatch.yaml ”envelope: {"{"}bounces-to: palautukset@org.example, verp: yes{"}"}”, niin ”bounces” osaa yhdistää ne.
send-bad-test-address = Näytteiden osoite ei kelpaa.
    .help = Anna yksi tavallinen osoite, kuten nimi@org.example.
send-no-such-piece = Viestiä numero { $piece } ei ole.
    .help = Numerot ovat tiedostossa manifest.csv.

## Kääntäjien työkalut (locales …). $tag on kielen koodi, $share luku yhdellä desimaalilla.

coverage-title = Tekstit verrattuna tähän kieleen: { $language }.
coverage-language = { $language }: { $translated } viestiä { $messages } viestistä on käännetty ({ $percent } %).
coverage-not-whole = Kaikkia tiedostoja ei voitu lukea. Se, mikä näyttää puuttuvan, voi olla jossakin niistä.
coverage-file = tiedosto
coverage-messages = viestejä
coverage-translated = käännetty
coverage-missing = puuttuu
coverage-stale = vanhentunut
coverage-untranslated = kääntämättä
coverage-obsolete = tarpeeton
locale-coverage = { $wanted ->
    [share] Kielen ”{ $tag }” teksteistä on käännetty { $share } %. Vaaditaan vähintään { $gaps } %.
   *[all] Kielessä ”{ $tag }” { $gaps ->
        [one] { $gaps } teksti tarvitsee kääntäjää.
       *[other] { $gaps } tekstiä tarvitsee kääntäjää.
      }
  }
    .help = Valinta --list näyttää ne kaikki.
cli-no-words = Kielellä ”{ $tag }” ei ole tekstejä.
    .help = Tekstejä on näillä kielillä: { $known }.
locale-borrowed-words = { $number ->
    [one] { $number } teksti, joka kielestä ”{ $to }” puuttuu, tulee kielellä ”{ $from }”: { $first }.
   *[other] { $number } tekstiä, jotka kielestä ”{ $to }” puuttuvat, tulevat kielellä ”{ $from }”: { $first }.
  } Kielellä ”{ $to }” on { $share } % teksteistä.
    .help = Komento locales coverage INCIDENT --list näyttää kaikki, jotka kääntäjän pitäisi kirjoittaa.
locale-no-guardian-form = ”{ $name }” puhuttelee lukijaa, mutta lapsen huoltajalle ei ole omaa muotoa.
    .help = Kirjoita muoto huoltajalle, esimerkiksi ”Lapsesi ovikoodi”: { "{ $audience -> [guardian] … *[other] … }" }.
locale-lost-reader-form = ”{ $name }” korvaa ohjelman tekstin, jossa on lukijalle omat sanat: ”.{ $form }”. Sellaisen lukijan kirje sanoo nyt tämän.
    .help = Kirjoita sen alle ”.{ $form } = …”: sanat sille lukijalle.
locale-no-reader-form = ”{ $name }” puhuttelee lukijaa, mutta sen lukee { $reader ->
    [estate] kuolinpesän asioita hoitava
   *[legal-guardian] edunvalvoja
  }.
    .help = Kirjoita oma muoto tälle lukijalle: { "{ $audience -> " }[{ $reader }]{ " … *[other] … }" }.
locale-nothing-borrowed = Kielessä ”{ $to }” on kaikki tekstit. Se ei lainaa yhtään kielestä ”{ $from }”.
    .help = Poista rivi.
diff-title = { $number ->
    [0] Yksikään teksti ei ole muuttunut: { $incident }, verrattuna tilaan { $then }.
    [one] { $number } teksti on muuttunut: { $incident }, verrattuna tilaan { $then }.
   *[other] { $number } tekstiä on muuttunut: { $incident }, verrattuna tilaan { $then }.
  }
diff-written = Ne ovat tiedostossa { $path }. Avaa se selaimessa tai tulosta se.
diff-legend = Poistetut sanat on yliviivattu. Uudet sanat on alleviivattu ja lihavoitu. Aaltosulkeissa ovat arvot, jotka täytetään kuhunkin kirjeeseen.
diff-state = Tila
diff-before = Ennen
diff-now = Nyt
diff-absent = ei ole
diff-same = ennallaan
diff-added = uusi
diff-removed = poistettu
diff-changed = muuttunut
diff-heard-removed = poistettu:
diff-heard-added = uusi:
locale-changed = { $number ->
    [one] { $number } teksti on muuttunut, verrattuna tilaan { $then }.
   *[other] { $number } tekstiä on muuttunut, verrattuna tilaan { $then }.
  }
    .help = Hyväksytä ne. Vertaa sen jälkeen hyväksyttyyn tilaan.
pseudo-written = { $number ->
    [one] { $number } oudoksi muutettu tiedosto on kansiossa { $folder }.
   *[other] { $number } oudoksi muutettua tiedostoa on kansiossa { $folder }.
  } Kun haluat kirjeitä niillä, kirjoita ”{ $tag }” ilmoituksen kohtaan ”languages”.
record-written = { $number ->
    [one] { $number } käännös on kirjattu: { $path }.
   *[other] { $number } käännöstä on kirjattu: { $path }.
  }
record-unchanged = Ei kirjattavaa: { $path } on ajan tasalla.
record-stale = { $stale ->
    [one] { $stale } niistä on vanhentunut: sen lähtöteksti on muuttunut. Käännä se tai anna sen nimi valinnalla --message, jos se kelpaa yhä.
   *[other] { $stale } niistä on vanhentunut: niiden lähtötekstit ovat muuttuneet. Käännä ne tai anna valinnalla --message niiden nimet, jotka kelpaavat yhä.
  }
cli-no-such-text = Tapauksessa ei ole tekstiä ”{ $id }” sekä kielellä ”{ $from }” että kielellä ”{ $to }”.
    .help = Vertaa nimeä molempien kielten tiedostoihin.
cli-same-language = ”{ $tag }” on kieli, josta muut käännetään.
    .help = Anna toinen kieli tai toinen lähtökieli.

## Mitä laki vaatii, check-komennon lopussa

duties-met = Jokainen kirje kertoo sen, mitä laki vaatii: mitä on tapahtunut, keneltä voi kysyä, mitä voi seurata, mitä asialle tehdään ja mitä lukija voi tehdä.
duties-heading = Laki vaatii enemmän kuin nämä kirjeet kertovat (tietosuoja-asetus, 34 artikla):
duties-line = { $number ->
    [one] { $language }, 1 erilainen kirje: { $answers }
   *[other] { $language }, { $number } erilaista kirjettä: { $answers }
  }
duty-nature = mitä on tapahtunut
duty-contact = keneltä voi kysyä
duty-consequences = mitä voi seurata
duty-measures = mitä asialle tehdään
duty-advice = mitä lukija voi tehdä
duty-unmet = { $duty } (puuttuu)
duty-weak = { $duty } (ei mitään konkreettista)
duty-not-judged = { $duty } (ei tarkistettu)

## Mitä valmiin kirjeen pitää kertoa (tietosuoja-asetus, 34 artikla)

article-34-no-nature = Kirje ({ $language }) ei kerro, mitä on tapahtunut.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Kerro, millainen tietoturvaloukkaus oli. Mallipohja tulostaa sen teksteistä nature, lead ja events (tietosuoja-asetus, 34 artiklan 2 kohta).
article-34-no-contact = Kirje ({ $language }) ei nimeä ketään, jolta voi kysyä.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = { $missing ->
        [facts] Anna tälle yhteyspisteelle puhelinnumero, sähköposti tai postiosoite kielen { $language } lukijoille.
       *[template] Tulosta yhteystiedot mallipohjassa: tietosuojavastaava tai muu yhteyspiste ja sen puhelinnumero, sähköposti tai postiosoite.
      } (Tietosuoja-asetus, 34 artiklan 2 kohta ja 33 artiklan 3 kohdan b alakohta.)
article-34-no-consequences = Kirje ({ $language }) ei kerro, mitä tästä voi seurata.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Jos tiedoista ei seuraa mitään luettelon seurausta, kerro seuraukset omin sanoin. Oma mallipohja tulostaa ne kohdassa consequences (tietosuoja-asetus, 34 artiklan 2 kohta ja 33 artiklan 3 kohdan c alakohta).
article-34-no-measures = Kirje ({ $language }) ei kerro, mitä asialle tehdään.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Tulosta toimet (measures) mallipohjassa (tietosuoja-asetus, 34 artiklan 2 kohta ja 33 artiklan 3 kohdan d alakohta).
article-34-no-advice = Kirje ({ $language }) ei kerro, mitä lukija voi tehdä.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Jos tiedoista ei seuraa mitään luettelon ohjetta, neuvo lukijaa omin sanoin. Oma mallipohja tulostaa ohjeet kohdassa steps (tietosuoja-asetus, johdanto-osan kappale 86).
article-34-vague-measures = { $heading ->
        [none] Kirje ({ $language }) ei kerro yhtään konkreettista toimea.
       *[other] ”{ $heading }” lupaa toimia, mutta kirje ({ $language }) ei kerro yhtään konkreettista.
      }{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Kerro, mitä on suljettu, vaihdettu tai korjattu. Ilmoitukset ja selvitykset eivät yksin ole toimia (tietosuoja-asetus, 34 artiklan 2 kohta ja 33 artiklan 3 kohdan d alakohta).
article-34-unknown-consequences = Kirje ({ $language }) sanoo seurauksista vain, että niitä ei tiedetä: ”{ $sentence }”{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Kerro, mitä vuotaneista tiedoista voi seurata (tietosuoja-asetus, 34 artiklan 2 kohta ja 33 artiklan 3 kohdan c alakohta).
article-34-vague-consequences = Kirje ({ $language }) sanoo, että haittaa voi olla, mutta ei kerro mitä: ”{ $sentence }”{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Kerro, mitä vuotaneista tiedoista voi seurata (tietosuoja-asetus, 34 artiklan 2 kohta ja 33 artiklan 3 kohdan c alakohta).
article-34-leak-denied = ”{ $sentence }” Mutta incident.yaml kertoo tiedosta { $category }: { $certainty ->
        [leaked] se on vuotanut
        [may-have-leaked] se on voinut vuotaa
        [if-saved] se on voinut vuotaa, jos se oli tallennettu
       *[not-leaked] se ei ole vuotanut
      }.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Korjaa lause tai tiedon varmuus tiedostossa incident.yaml.
article-34-leak-claimed = ”{ $sentence }” Mutta näiltä lukijoilta { $category } ei ole vuotanut.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = { $title ->
        [yes] Korjaa otsikko tai anna sen valita sanansa lukijan tietojen mukaan.
       *[no] Korjaa lause tai anna sen valita sanansa lukijan tietojen mukaan.
      }
article-34-title-certainty = Otsikko sanoo: ”{ $sentence }” Mutta näiden lukijoiden tiedoista { $certainty ->
        [leaked] jotain on vuotanut
        [may-have-leaked] jotain on voinut vuotaa
        [if-saved] jotain on voinut vuotaa, jos se oli tallennettu
       *[not-leaked] mitään ei ole vuotanut
      }.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Anna otsikon valita sanansa arvon $certainty mukaan, kuten ohjelman oma otsikko tekee.
article-34-credit-risk-denied = ”{ $sentence }” Mutta incident.yaml kertoo tiedosta { $category }: { $certainty ->
        [leaked] se on vuotanut
        [may-have-leaked] se on voinut vuotaa
        [if-saved] se on voinut vuotaa, jos se oli tallennettu
       *[not-leaked] se ei ole vuotanut
      }. Sen avulla muut voivat yrittää ottaa lainaa.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Poista lause tai siirrä se kohtaan negatives ja lisää reassurance: yes. Silloin sen saavat vain ne, joille se on totta.
article-34-harm-denied = ”{ $sentence }” Mutta ihmisille ilmoitetaan juuri siksi, että riski on heille suuri.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Poista lause: kirje on ristiriidassa itsensä kanssa (tietosuoja-asetus, 34 artiklan 1 kohta).
article-34-no-action-needed = { $steps ->
        [yes] ”{ $sentence }” Mutta kirje kertoo lukijalle, mitä tehdä.
       *[no] ”{ $sentence }” Mutta tietoja on vuotanut tai voinut vuotaa.
      }{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Poista lause ja kerro, mitä lukija voi tehdä (tietosuoja-asetus, johdanto-osan kappale 86).
article-34-misuse-denied = { $why ->
        [extortion] ”{ $sentence }” Mutta incident.yaml kertoo, että tiedoilla kiristetään.
       *[unknown] ”{ $sentence }” Mutta incident.yaml kertoo, ettei kukaan tiedä, onko tietoja levitetty tai käytetty.
      }{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Kerro, mitä tiedät ja mitä et vielä tiedä, tai korjaa incident.yaml.
article-34-advice-without-leak = ”{ $sentence }” Mutta näiltä lukijoilta { $category } ei ole vuotanut.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Jätä neuvo luettelon varaan: se antaa neuvon niille, jotka sen tarvitsevat. Tai kerro, miksi neuvo sopii kaikille.
article-34-authority-not-valid = Kirje, jonka päivä on { $date }, nimeää viranomaisen { $authority }, jota ei ole { $when ->
        [after] jälkeen päivän
       *[before] ennen päivää
      } { $day }.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = { $successor ->
        [none] Poista se tekstistä tai korjaa sen päivät luettelossa.
       *[other] Nimeä tekstissä { $successor } tai korjaa päivät luettelossa.
      }
article-34-authority-check-old = { $authority } on tarkistettu viimeksi { $checked }, { $days } päivää ennen kirjeen päivää.
    .help = Tarkista nimi, sivu ja puhelinnumero ja kirjoita päivä kohtaan checked-on. Välissä saa olla enintään { $most } päivää.
article-34-page-in-other-language = Sivu, jolle { $authority } vie, on kielellä { $page }, eikä kirje ({ $language }) kerro sitä.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}ja 1 muu kirje
           *[other] {" "}ja { $more } muuta kirjettä
          })
      }
    .help = Kirjoita kieli osoitteen perään (in-language-{ $page }) tai lisää luetteloon sivu kielellä { $language }.
article-34-no-lexicon = Kielestä { $language } ei ole kirjattu, mitä sanat tarkoittavat. Siksi näistä kirjeistä tarkistetaan vain rakenne.
    .help = Anna juristin lukea kirjeet. Sanat olisivat tiedostossa rules/{ $language }/article-34.yaml.
## The preview: what the server says. $category is the name of a category of data.

preview-open = Avaa tämä sivu tämän tietokoneen selaimessa. Ctrl-C lopettaa.
preview-real-confirm = Sivu näyttää oikeat ihmiset ja kaikki heidän tietonsa. Jatka kirjoittamalla tapauksen tunnus ({ $incident }):
preview-refused-nobody = Kirjoita nimesi, enintään 100 merkkiä.
preview-refused-counting = Luetteloa lasketaan vielä. Vahvista, kun luvut ovat valmiit.
preview-refused-problems = Aineistossa on virheitä. Korjaa ne ensin.
preview-refused-rows = Rivien määrä on toinen.
preview-refused-code = Aineisto on muuttunut ja tarkistuskoodi sen mukana. Katso luvut uudelleen.
preview-not-drawn = Sivuja ei voi piirtää tässä.
preview-tests-ordinary = Tavallinen kirje
preview-tests-minimum = Rivi, jolla on vain nimi ja osoite
preview-tests-two-languages = Kaksi kieltä samassa kirjeessä
preview-tests-saved-all = Kaikki, mikä on voitu tallentaa, oli tallennettu
preview-tests-saved-none = Mitään, mikä on voitu tallentaa, ei ollut tallennettu
preview-tests-saved-one = Vain tämä oli tallennettu: { $category }
preview-tests-most-pages = Pisin tietoluettelo kaikilla kielillä: eniten sivuja
preview-tests-four-lines = Neljä osoiteriviä, joista yksi on c/o
preview-tests-abroad = Osoite ulkomailla
preview-tests-region = Alue, jolla on omat viranomaiset, kieli ei tiedossa
preview-tests-email = Saa sähköpostin eikä kirjettä
preview-tests-sami = Saamelaisia kirjaimia nimessä
preview-tests-neighbours = Pohjoismaisia ja balttilaisia kirjaimia nimessä
preview-tests-diacritics = Nimessä kirjaimia, joissa on monta merkkiä
preview-tests-hyphen = Nimi, jossa on yhdysmerkkejä
preview-tests-apostrophe = Nimi, jossa on heittomerkkejä
preview-tests-longest = Pisin nimi ja katu, jotka mahtuvat ikkunaan
preview-tests-guardian = Lapsi: kirje menee huoltajalle
preview-tests-two-guardians = Lapsi, jolla on kaksi huoltajaa: kirje ensimmäiselle
preview-tests-second-guardian = Lapsi, jolla on kaksi huoltajaa: kirje toiselle, joka asuu muualla
preview-tests-protected = Turvakielto
preview-tests-guardianship = Aikuinen, jolla on edunvalvoja
preview-tests-large-print = Suuri teksti

## The page of `preview`. %1 and %2 are replaced by values; -one is the singular, -other the plural.

# What is on the page.

preview-title = Esikatselu
preview-skip = Siirry kirjeeseen
preview-views = Sivun osat
preview-view-letters = Kirjeet ja sähköpostit
preview-view-counts = Luvut ja vahvistus
preview-page-language = Tämän sivun kieli
preview-choose = Näytettävän valinta ja huomiot
preview-bar = Näyttötapa
preview-invented = Näkyvissä on vain keksittyjä ihmisiä
preview-real = Näkyvissä on oikeita ihmisiä nimineen ja osoitteineen. Mitään ei ole peitetty. Älä jaa tätä näyttöä äläkä ota siitä kuvia.

# The line at the top right. %1 is a file, %2 a time; %1 of preview-drawn is in milliseconds.

preview-up-to-date = Ajan tasalla
preview-saved = %1 tallennettu %2
preview-drawn = piirretty %1 ms:ssa
preview-last-good = Näyttää viimeisen ehjän version
preview-offline = Yhteys katkesi. Onko ohjelma vielä käynnissä?
preview-online = Yhteys on palannut.
preview-reloaded = Ajan tasalla: %1
preview-reloaded-changed-one = %1 lähetys on muuttunut: %2
preview-reloaded-changed-other = %1 lähetystä on muuttunut: %2
preview-broken = Näistä tiedostoista ei juuri nyt voi tehdä kirjeitä. Näet viimeisen ehjän version.
preview-broken-piece = Tätä kirjettä ei juuri nyt voi tehdä näistä tiedostoista. Näet sen viimeisen ehjän version.
preview-more-errors-one = %1 virhe lisää on kohdassa Huomiot.
preview-more-errors-other = %1 virhettä lisää on kohdassa Huomiot.

# On the left.

preview-language = Kieli
preview-own-language = Kunkin oma kieli
preview-of = %1/%2
preview-missing-one = %1 puuttuu
preview-missing-other = %1 puuttuu
preview-readability = Luettavuus (LIX) %1
preview-stale-one = %1 teksti voi olla vanhentunut
preview-stale-other = %1 tekstiä voi olla vanhentunut
preview-in-one-letter = samassa kirjeessä
preview-variant = Kirjeen laji
preview-variant-letters = kirjeitä
preview-variant-nobody = Kukaan alla olevista ei saa tällaista kirjettä.
preview-person = Keksitty henkilö
preview-person-real = Listan henkilö
preview-search-people = Hae henkilöitä
preview-more-people-one = %1 henkilö lisää. Löydät hänet haulla.
preview-more-people-other = %1 henkilöä lisää. Löydät heidät haulla.
preview-nobody-found = Ketään ei löytynyt.
preview-nobody-found-real = Ei ketään näistä. Hae koko listasta rivillä tai tunnuksella: paina Enter.
preview-findings = Huomiot
preview-findings-none = ei yhtään
preview-findings-none-match = Mikään huomio ei täsmää.
preview-findings-filter = Näytä
preview-findings-search = Hae huomioista
preview-findings-all = Kaikki
preview-severity-error = Virhe
preview-severity-warning = Varoitus
preview-severity-note = Huomautus
preview-severity-error-all = Virheet
preview-severity-warning-all = Varoitukset
preview-severity-note-all = Huomautukset
preview-errors-one = %1 virhe
preview-errors-other = %1 virhettä
preview-warnings-one = %1 varoitus
preview-warnings-other = %1 varoitusta
preview-notes-one = %1 huomautus
preview-notes-other = %1 huomautusta

# The bar above the pages.

preview-show-window = Näytä ikkuna
preview-envelope = Kuori
preview-show-fold = Taitokset
preview-beside = Toinen kieli
preview-beside-none = ei mitään
preview-mail-as = Sähköposti
preview-mail-html = HTML
preview-mail-phone = Puhelin
preview-mail-text = Teksti
preview-dark = Tumma
preview-mail-dark = Tumma sähköposti

# Captions. %1 and %2 of preview-letter-page are the page number and the number of pages.

preview-letter-page = Kirje, sivu %1 (%2)
preview-sheets-one = %1 arkki
preview-sheets-other = %1 arkkia
preview-room-one = tilaa %1 riville
preview-room-other = tilaa %1 riville
preview-room-none = ei enää tilaa
preview-no-letter = Kirjettä ei ole.
preview-download-proof = lataa tämä kirje vedoksena
preview-download-email = lataa tämä sähköposti
preview-mail = Sähköposti
preview-mail-frame = Sähköposti sellaisena kuin saaja sen näkee
preview-mail-from = Lähettäjä
preview-mail-to = Saaja
preview-mail-subject = Aihe
preview-kilobytes = %1 kt
preview-regions = Kappaleet: %1. Liiku nuolinäppäimillä, Enter näyttää, mistä sanat tulevat.

# The panel about a paragraph. %1 of preview-in-file, preview-beside-text and preview-reference is a language code.

preview-hint = Napsauta kappaletta tai paina sen kohdalla Enter, niin näet, mistä sen sanat tulevat.
preview-panel-one = Tämän kappaleen viesti
preview-panel-several = Tämän kappaleen %1 viestiä
preview-panel-finding = Huomio
preview-finding-nowhere = Kukaan näytettävistä henkilöistä ei saa tätä tekstiä kirjeessään.
preview-close = Sulje
preview-copy = Kopioi
preview-copied = Kopioitu
preview-marked = Merkitty. Kopioi painamalla Ctrl+C.
preview-copy-place = Kopioi %1
preview-in-file = Teksti tiedostossa (%1)
preview-beside-text = Rinnalla (%1)
preview-reference = Lähtöteksti (%1)
preview-comment = Kääntäjälle
preview-fallback = Tällä kielellä ei ole tähän omaa tekstiä. Näytetään toisen kielen teksti.

# Counts.

preview-counts-title = Kenelle kerrotaan ja miten
preview-counts-none = Henkilölistaa ei vielä ole.
preview-counts-failed = Henkilölistaa ei voi laskea. Katso huomiot vasemmalta.
preview-counting = Lasketaan: %1 henkilöä tähän mennessä.
preview-figure-rows-one = henkilö listassa
preview-figure-rows-other = henkilöä listassa
preview-figure-rendered-one = saa viestin
preview-figure-rendered-other = saa viestin
preview-figure-waiting-one = odottaa ratkaisua
preview-figure-waiting-other = odottaa ratkaisua
preview-figure-letters-one = kirje
preview-figure-letters-other = kirjettä
preview-figure-sheets-one = paperiarkki
preview-figure-sheets-other = paperiarkkia
preview-figure-emails-one = sähköposti
preview-figure-emails-other = sähköpostia
preview-by-language = Kirjeet ja sähköpostit kielittäin
preview-by-variant = Ihmiset kirjeen lajeittain
preview-by-channel = Miten ihmisille kerrotaan
preview-by-status = Ihmiset tilanteittain
preview-number = Määrä
preview-sum = Yhteensä
preview-channel-letter = kirjeellä
preview-channel-email = sähköpostilla
preview-channel-both = kirjeellä ja sähköpostilla
preview-status-none = ei erityistä tilannetta
preview-status-minor = lapsi
preview-status-protected = turvakielto
preview-status-deceased = kuollut
preview-status-young = 15–17-vuotias
preview-status-guardianship = edunvalvonnassa

# Duties of article 34.

preview-duties-title = Mitä ilmoituksessa on kerrottava
preview-duty = Velvollisuus
preview-article = Tietosuoja-asetuksen artikla %1
preview-duty-met = Kerrottu
preview-duty-unjudged = Ei arvioitu
preview-duty-weak = Heikko
preview-duty-missing = Puuttuu

# The table of open cases.

preview-exceptions-title = Ratkaistavat tapaukset
preview-exceptions-filter = Suodata taulukkoa
preview-exceptions-counting = Henkilölistaa luetaan vielä.
preview-exceptions-none = Henkilölistaa ei vielä ole.
preview-exceptions-empty = Ratkaistavaa ei ole.
preview-exceptions-text = Sanat
preview-exceptions-row = Rivi
preview-exceptions-column = Sarake
preview-exceptions-severity = Vakavuus
preview-exceptions-problem = Ongelma ja mitä tehdä
preview-exceptions-found = Näkyvissä %1/%2.
preview-exceptions-left-one = %1 lisää on vain listassa, jonka check --exceptions tekee.
preview-exceptions-left-other = %1 lisää on vain listassa, jonka check --exceptions tekee.
preview-exceptions-show-one = Näytä %1 lisää
preview-exceptions-show-other = Näytä %1 lisää
preview-all = Kaikki
preview-sorted-up = Järjestetty: %1, alusta loppuun
preview-sorted-down = Järjestetty: %1, lopusta alkuun

# Sample proofs and confirmation.

preview-proofs-title = Mallivedokset
preview-proofs-help = PDF kullekin kielelle: kaikki vaikeat tapaukset, ikkuna ja taitokset piirrettyinä. Kaikki niiden ihmiset ovat keksittyjä.
preview-proofs-real = PDF kullekin kielelle, ikkuna ja taitokset piirrettyinä. Niissä on oikeita ihmisiä: säilytä niitä yhtä huolella kuin listaa.
preview-proofs-download = Lataa vedokset:
preview-confirm-title = Vahvista
preview-gate-met = Kunnossa:
preview-gate-open = Kesken:
preview-gate-no-errors = Virheitä ei ole.
preview-gate-errors-one = %1 virhe on ensin korjattava.
preview-gate-errors-other = %1 virhettä on ensin korjattava.
preview-gate-counted = Kaikki on laskettu.
preview-gate-counting = Henkilölistaa ei ole vielä laskettu.
preview-confirm-waits = Voit vahvistaa, kun mikään ei ole kesken.
preview-confirm-proofs = Olen katsonut mallivedokset kaikilla kielillä.
preview-confirm-rows = Montako henkilöä listassa on?
preview-confirm-by = Nimesi
preview-confirm-do = Vahvista
preview-confirm-refused = Tätä ei voitu vahvistaa.
preview-fault-proofs = Katso ensin mallivedokset ja merkitse sitten tähän.
preview-fault-rows = Kirjoita määrä numeroin.
preview-fault-rows-differ = Tämä ei ole listan henkilömäärä. Katso luvut.
preview-fault-by = Kirjoita nimesi.
preview-confirmed = Vahvistanut %1, klo %2.
preview-check-code = Tarkistuskoodi
preview-confirmed-next = Tämä komento tekee kirjeet ja sähköpostit. Kirjoita sanan OUT tilalle uuden kansion nimi.
preview-confirmed-changes = Jos jokin muuttuu, komento kieltäytyy ja vahvistat uudelleen.
preview-copy-code = Kopioi tarkistuskoodi
preview-copy-command = Kopioi komento

## Mitä tuli takaisin: `bounces`, `letters`, `render --undelivered`. .help kertoo, mitä tehdä.

progress-reading-bounces = luetaan viestejä
bounces-nothing-entered = Mitään ei kirjattu.
bounces-read = { $number ->
    [one] Luettiin { $number } viesti.
   *[other] Luettiin { $number } viestiä.
}
bounces-bounced = { $number ->
    [one] sähköposti ei tullut perille
   *[other] sähköpostia ei tullut perille
}
bounces-delayed = { $number ->
    [one] ilmoitus viiveestä: toinen palvelin yrittää yhä
   *[other] ilmoitusta viiveestä: toinen palvelin yrittää yhä
}
bounces-delivered = { $number ->
    [one] ilmoitus siitä, että sähköposti on postilaatikossa
   *[other] ilmoitusta siitä, että sähköposti on postilaatikossa
}
bounces-relayed = { $number ->
    [one] ilmoitus siitä, että sähköposti välitettiin eteenpäin
   *[other] ilmoitusta siitä, että sähköposti välitettiin eteenpäin
}
bounces-expanded = { $number ->
    [one] ilmoitus siitä, että sähköposti meni edelleen moneen osoitteeseen
   *[other] ilmoitusta siitä, että sähköposti meni edelleen moneen osoitteeseen
}
bounces-nothing-new = { $number ->
    [one] ilmoitus sähköpostista, jonka tiedettiin jo jääneen tulematta perille
   *[other] ilmoitusta sähköpostista, jonka tiedettiin jo jääneen tulematta perille
}
bounces-known = { $number ->
    [one] viesti oli kirjattu jo aiemmin
   *[other] viestiä oli kirjattu jo aiemmin
}
bounces-others = { $number ->
    [one] muu viesti: automaattinen vastaus, kuittaus tai ihmisen kirjoittama
   *[other] muuta viestiä: automaattisia vastauksia, kuittauksia, ihmisten postia
}
bounces-to-look-at = { $number ->
    [one] viesti, joka ihmisen on katsottava
   *[other] viestiä, jotka ihmisen on katsottava
}
bounces-heading-look = Katso nämä viestit itse:
bounces-piece = (se tuli lähetyksen { $piece } osoitteeseen)
bounces-more = { $number ->
    [one] ja vielä { $number }; --format json kertoo sen
   *[other] ja vielä { $number }; --format json kertoo ne
}
bounces-stopped = Keskeytettiin. Luettu on kirjattu, ja sama komento jatkaa.
bounces-nobody-waits = Kukaan ei odota kirjettä.
bounces-next = { $number ->
    [one] { $number } ihminen odottaa kirjettä. Näin se tehdään:
   *[other] { $number } ihmistä odottaa kirjettä. Näin ne tehdään:
}
bounces-returned = { $number ->
    [one] Kirjattiin { $number } palautunut kirje.
   *[other] Kirjattiin { $number } palautunutta kirjettä.
}
bounces-returned-before = { $number ->
    [one] kirje oli kirjattu jo aiemmin
   *[other] kirjettä oli kirjattu jo aiemmin
}
bounces-next-returned = Jos kirjoitat uudelleen, korjaa osoite henkilöluetteloon ja käytä komentoa render --undelivered ja --only.
returned-moved = muuttanut
returned-unknown-address = osoitetta ei ole
returned-refused = ei otettu vastaan
returned-not-collected = ei noudettu
returned-dead = kuollut
returned-other = muu tai tuntematon syy
look-no-token = ilmoitus, jossa ei ole meidän tunnustamme
look-unknown-token = ilmoitus viestistä, joka ei ole tästä ajosta
look-several = ilmoitus, jossa on monen kappaleen tunnus
look-unclear = ilmoitus, joka on itsensä kanssa ristiriidassa
look-words = postipalvelimen viesti omin sanoin
look-forwarded = ilmoitus, jonka joku välitti edelleen
look-complaint = valitus viestistä
look-too-large = suurempi kuin 10 Mt
look-unreadable = ei voi lukea
letters-printed = Kirjattu tulostetuksi: { $letters ->
    [one] { $letters } kirje
   *[other] { $letters } kirjettä
  } ({ $files ->
    [one] { $files } tiedosto
   *[other] { $files } tiedostoa
  }).
letters-handed-over = Kirjattu luovutetuksi: { $letters ->
    [one] { $letters } kirje
   *[other] { $letters } kirjettä
  } ({ $files ->
    [one] { $files } tiedosto
   *[other] { $files } tiedostoa
  }).
letters-nothing-entered = Mitään ei kirjattu.
bounces-unreadable-list = Luetteloa ei voi lukea.
    .help = Tallenna se CSV-tiedostona (UTF-8).
bounces-bad-piece = Tässä pitää olla kappaleen numero tai merkki sellaisena kuin se luettiin.
    .help = Numero on kirjeen jokaisen sivun alareunassa.
bounces-bad-mark = Merkki ei ole meidän tai se luettiin väärin.
    .help = Lue se uudelleen tai kirjoita sivun alareunan numero.
bounces-unknown-reason = Tällaista syytä ei ole.
    .help = Tunnetut syyt: { $known }.
bounces-bad-date = Tämä ei ole päivämäärä.
    .help = Kirjoita se muodossa 22.11.2026 tai 2026-11-22.
bounces-empty-list = Luettelossa ei ole yhtään kappaletta.
    .help = Kirjoita joka riville yksi numero.
bounces-piece-twice = Sama kappale on rivillä { $other }.
    .help = Se lasketaan kerran.
bounces-unknown-piece = Tässä kansiossa ei ole kappaletta { $piece }.
    .help = Numero on sivun alareunassa. Onko kirje toisesta ajosta?
bounces-is-email = Kappale { $piece } on tässä kansiossa sähköposti.
    .help = Tämännumeroinen kirje tehtiin komennolla render --undelivered: kirjaa se siihen kansioon.
bounces-unreadable = Postilaatikkoa ei voi lukea ({ $why }).
    .help = Tarkista polku ja lukuoikeus.
bounces-no-maildir = Tämä ei ole Maildir: siinä ei ole kansiota new eikä cur.
    .help = Anna kansio, jossa new ja cur ovat.
bounces-no-mbox = Tämä ei ole mbox-tiedosto: alussa ei ole sanaa ”From ”.
    .help = Jos se on yksi viesti, pane se Maildirin kansioon new.
bounces-unreachable = IMAP-palvelimeen ei saa yhteyttä ({ $why }).
    .help = Tarkista palvelimen nimi, portti ja --tls.
bounces-certificate = IMAP-palvelimen varmennetta ei hyväksytä ({ $why }).
    .help = Anna palvelimen nimi niin kuin se on varmenteessa. Oman varmentajan antaa --ca-file.
bounces-login = IMAP-palvelin ei hyväksy käyttäjää tai salasanaa.
    .help = Tarkista --user ja salasana.
bounces-mailbox = IMAP-palvelin ei avaa tätä postilaatikkoa.
    .help = Tarkista --mailbox. Tavallinen on INBOX.
bounces-broke-off = IMAP-palvelin katkaisi yhteyden ({ $why }).
    .help = Anna sama komento uudelleen: se jatkaa.
bounces-no-password = Salasanaa ei ole tai sitä ei voi lukea.
    .help = Anna tiedosto (--password-file) tai aseta { $variable }.
bounces-ca-file = Varmenteita ei voi lukea.
    .help = --ca-file on PEM-tiedosto, jossa ovat luotetut varmenteet.
bounces-not-encrypted = Salasana kulkisi verkossa salaamatta.
    .help = Jätä --tls pois tai kirjoita --tls starttls.
letters-unknown-file = Tulostustiedostoa { $file } ei ole.
    .help = Tiedostot ovat työmääräyksessä ja tiedostossa manifest.csv.
letters-none = Tässä kansiossa ei ole kirjeitä.
    .help = Anna kansio, jossa on kirjeitä.
letters-note = Tekstiä ei voi tallentaa tällaisena.
    .help = Kerro muutamalla sanalla, kenelle kirjeet menivät, äläkä mainitse vastaanottajia.
letters-all-back = Kaikki tiedoston { $file } kirjeet ovat palautuneet.
    .help = Jätä tämä tiedosto pois.
letters-other-incident = Aiempi ajo koski toista tapausta, tai sen viite oli toinen.
    .help = Tiedoston incident.yaml tunnisteen ja viitteen on oltava samat kuin aiemmassa ajossa.
letters-not-undelivered = { $number }/{ $all } tunnistetta (--only): mitään ei ole palautunut, tai kirje on jo suunniteltu.
    .help = status --missing FILE.csv luettelee, kuka ei saanut ilmoitusta.
letters-nobody-undelivered = Kukaan ei odota kirjettä. Mitään ei tehty.
    .help = bounces kirjaa ilmoitukset sähköposteista, jotka eivät tulleet perille.
letters-entered-late = { $number ->
    [one] Tämän kansion kirje tehtiin aiemmin, mutta se kirjattiin vasta nyt.
   *[other] Tämän kansion { $number } kirjettä tehtiin aiemmin, mutta ne kirjattiin vasta nyt.
}
    .help = Niitä ei tehdä uudelleen. Luovuta myös tämä kansio.
letters-unfinished-folder = Tämän kansion teko jäi kesken, ja sen kirjeitä voi olla jo tulostettu.
    .help = Poista kansio ja anna sitten sama komento uudelleen.
letters-not-entered = Tämän kansion kirjeet tehtiin, mutta niitä ei voitu kirjata.
    .help = Poista kansio, korjaa edellä kerrottu vika ja anna sitten sama komento uudelleen.
letters-gone = { $number ->
    [one] Kappaleen { $pieces } henkilö ei ole enää luettelossa.
   *[other] { $number } kappaleen henkilöt eivät ole enää luettelossa: { $pieces }.
}
    .help = He odottavat yhä kirjettä. Palauta heidät luetteloon tai kerro asiasta muulla tavalla.
# Lähetyksen asetukset (dispatch.yaml).

dispatch-unknown-key = Tässä ei ole asetusta ”{ $key }”.
    .help = Tunnetut asetukset: { $known }.
dispatch-missing-key = Asetus ”{ $key }” puuttuu.
    .help = Lisää ”{ $key }:” ja sen arvo.
dispatch-wrong-type = Asetuksen ”{ $key }” arvoa ei voi lukea.
    .help = Kirjoita arvo kaksoispisteen perään samassa muodossa kuin tiedoston docs/sending.md esimerkissä.
dispatch-unknown-value = Asetuksella ”{ $key }” ei voi olla tätä arvoa.
    .help = Mahdolliset arvot: { $known }.
dispatch-unsupported-version = Tämä ohjelma lukee asetusten versiota 1.
    .help = Kirjoita ”version: 1”. Suurempi versio vaatii uudemman ohjelman.
dispatch-out-of-range = Asetuksen ”{ $key }” luku ei ole välillä { $least }–{ $most }.
    .help = Kirjoita luku, joka on näiden rajojen sisällä.
dispatch-bad-host = Asetuksen ”{ $key }” arvo ei ole palvelimen nimi eikä IP-osoite.
    .help = Kirjoita pelkkä nimi, esimerkiksi ”smtp.org.example”. Portilla on oma rivinsä.
dispatch-bad-domain = Asetuksen ”{ $key }” arvo ei ole verkkotunnus.
    .help = Kirjoita nimi, esimerkiksi ”org.example”, tai valitsimeksi esimerkiksi ”s2026”.
dispatch-bad-address = Asetuksen ”{ $key }” arvo ei kelpaa sähköpostiosoitteeksi.
    .help = Kirjoita pelkkä osoite, esimerkiksi ”bounces@org.example”. Jos verp on käytössä, @-merkin edessä saa olla enintään 43 merkkiä.
dispatch-bad-duration = Asetuksen ”{ $key }” arvo ei ole aika.
    .help = Kirjoita luku ja yksikkö, esimerkiksi ”30s”, ”5m” tai ”4h”.
dispatch-bad-time = Asetuksen ”{ $key }” arvo ei ole kellonaika eikä ajankohta.
    .help = Kirjoita kellonaika, esimerkiksi "08:00", tai ajankohta aikavyöhykkeineen, esimerkiksi ”2026-11-25T18:00+02:00”.
dispatch-bad-time-zone = Tämä tietokone ei tunne aikavyöhykettä.
    .help = Kirjoita nimi, esimerkiksi ”Europe/Helsinki”. Jos nimi on oikein, asenna tietokoneelle aikavyöhykkeet (paketti tzdata).
dispatch-contradiction = Asetuksen ”{ $key }” arvot ovat ristiriidassa keskenään.
    .help = Anna eri ajat nousevassa järjestyksessä. Mainitse jokainen verkkotunnus ja jokainen valitsin kerran.
dispatch-no-relay = Lähettävää sähköpostipalvelinta ei ole annettu.
    .help = Kirjoita tiedostoon dispatch.yaml ”relay:” ja sen alle ”host:”, tai anna --relay HOST.
dispatch-no-password = Käyttäjä on annettu mutta salasanaa ei.
    .help = Kirjoita asetuksiin ”password-file:”, aseta BREACH_LETTERS_SMTP_PASSWORD tai anna palvelunhallinnan välittää smtp-password.
dispatch-not-encrypted = { $what ->
    [password] Salasana kulkisi yhteydessä, jota ei ole salattu.
   *[message] Viestit kulkisivat yhteydessä, jota ei ole salattu.
  }
    .help = Kirjoita ”tls: starttls” tai ”tls: implicit”.
dispatch-insecure = Kaikki matkan varrella voivat lukea viestit ennen kuin ne ovat sähköpostipalvelimella.
    .help = Ota salaus käyttöön heti, kun palvelin osaa sen.
dispatch-unreadable-file = Tiedostoa ”{ $file }” asetukselle ”{ $key }” ei voi lukea.
    .help = Polut alkavat asetustiedoston kansiosta. Tarkista nimi ja se, kuka saa lukea tiedoston.
dispatch-exposed-file = Muut tämän tietokoneen käyttäjät voivat lukea tai muuttaa tiedostoa ”{ $file }”, joka on asetuksessa ”{ $key }”.
    .help = Sulje se muilta: chmod 600 ja tiedoston nimi.
dispatch-bad-password = Tiedostossa ”{ $file }” ei ole salasanaa yhdellä tekstirivillä.
    .help = Kirjoita tiedostoon pelkkä salasana yhdelle riville.
dispatch-bad-certificates = { $file ->
    [none] Tällä tietokoneella ei ole luetteloa varmenteiden myöntäjistä.
   *[other] Tiedostossa ”{ $file }” ei ole varmennetta, jonka voi lukea.
  }
    .help = Anna asetuksella ”{ $key }” PEM-muotoinen varmennetiedosto tai asenna paketti ca-certificates.
dispatch-bad-key = Tiedostossa ”{ $file }” ei ole avainta, jolla voi allekirjoittaa.
    .help = Tarvitaan PEM-muotoinen yksityinen avain ilman salasanaa: RSA, 2048–4096 bittiä, tai Ed25519.
dispatch-short-timeout = { $key ->
    [after-dot] ”after-dot” on niin lyhyt, että viestejä voi lähteä kahteen kertaan.
   *[other] Aika ”{ $key }” on hyvin lyhyt.
  }
    .help = Anna palvelimelle aikaa vähintään { $least } tai poista rivi.
dispatch-secret-in-file = Salaisuus ei kuulu asetuksiin (”{ $key }”).
    .help = Kirjoita se yksin tiedostoon, jota vain sinä voit lukea, ja nimeä tiedosto kohdassa ”password-file”. Poista tämä rivi. Vaihda salaisuus, jos muut ovat nähneet sen.
## `status`: missä kukin on.

standing-heading = { $out }: { $rows ->
    [one] luettelossa { $rows } rivi.
   *[other] luettelossa { $rows } riviä.
  }
standing-heading-emails = Sähköpostit:
standing-heading-letters = Kirjeet:
standing-heading-undecided = Ei kirjettä eikä sähköpostia:
standing-heading-languages = Kielittäin:
standing-heading-domains = Sähköpostit verkkotunnuksittain:
standing-small-domains = pienemmät verkkotunnukset
standing-share = { $name }: tehty { $done }, tekemättä { $open }, ei perillä { $missing }
standing-state-planned = tekemättä
standing-state-leased = lähetetään
standing-state-deferred = odottaa uutta yritystä
standing-state-accepted = sähköpostipalvelin otti vastaan
standing-state-unknown = ei tiedossa: ehkä lähetetty
standing-state-held = odottaa päätöstä
standing-state-rejected = torjuttu: tarvitaan kirje
standing-state-bounced = palautui: tarvitaan kirje
standing-state-printed = tulostettu
standing-state-handed-over = luovutettu
standing-state-returned = palautui postista
standing-state-letter-planned = tilalle tehdään kirje
standing-state-excluded = ei tehty: ihmisen pitää päättää
standing-state-failed = ei tehty: epäonnistui
standing-line = { $accepted }/{ $all } vastaanotettu, { $waiting } odottaa, { $refused } torjuttu, { $unknown } ei tiedossa
standing-rate = { $rate } viestiä/min, jäljellä noin { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
  }
standing-held = `{ $command }` käyttää kansiota juuri nyt.
standing-paused = Lähetys pysähtyi { $time }: { $why }.
standing-paused-stopped = se keskeytettiin
standing-paused-relay = sähköpostipalvelimeen ei saada yhteyttä, tai se torjuu meidät
standing-paused-refusals = liian moni osoite torjuttiin
standing-paused-end-date = viimeinen lähetyshetki on ohi
standing-paused-hours = kellonaika on lähetysajan ulkopuolella
standing-paused-waiting = jäljellä on vain odottavia viestejä
standing-paused-limit = pyydetty määrä on lähetetty
standing-paused-mismatch = eräs viesti ei ole se, joka tehtiin
standing-paused-journal = lähetettävää viestiä ei voitu merkitä muistiin
standing-paused-internal = ohjelmassa on vika
standing-waiting = { $number ->
    [one] { $number } viesti odottaa; seuraava yritys { $time }.
   *[other] { $number } viestiä odottaa; seuraava yritys { $time }.
  }
standing-unknown = Ei tiedossa, numerot: { $pieces }
standing-kept = Odottaa päätöstä, numerot: { $pieces }
standing-head = Päiväkirja: { $lines ->
    [one] { $lines } rivi
   *[other] { $lines } riviä
  }, viimeisen tarkistussumma { $head }
standing-no-journal = Mitään ei ole vielä lähetetty eikä kirjattu: päiväkirjaa ei ole.
standing-sum-zero = Rivit miinus kaikki tilat: 0. Ketään ei puutu.
standing-sum-wrong = Rivit miinus kaikki tilat: { $sum }. Luvun pitää olla 0: älä lähetä tästä kansiosta, ja ilmoita virheestä.
standing-listed = { $number ->
    [one] { $number } lähetys, joka ei ole perillä, on luettelossa { $file }.
   *[other] { $number } lähetystä, jotka eivät ole perillä, on luettelossa { $file }.
  }
standing-column-recipient = vastaanottaja
standing-column-piece = numero
standing-column-channel = kanava
standing-column-language = kieli
standing-column-state = tila
standing-column-reason = syy
standing-column-code = koodi
standing-column-other-piece = toinen lähetys on matkalla
standing-yes = kyllä
standing-no = ei
standing-why-refused = torjuttu
standing-why-given-up = lykättiin liian kauan, yrittäminen lopetettiin
standing-why-needs-letter = tarvitaan kirje
standing-why-unknown = ei tiedetä, ottiko sähköpostipalvelin vastaan
standing-why-policy = palvelin torjui tämän viestin kahdesti, ei muita
standing-why-returned-refused = ei otettu vastaan
standing-why-mismatch = viesti ei ole sellainen kuin se tehtiin
standing-why-moved = muuttanut
standing-why-unknown-address = tuntematon tässä osoitteessa
standing-why-not-collected = ei noudettu
standing-why-dead = kuollut
standing-why-other = muu

## Valmiin kansion ja sen päiväkirjan ongelmat.

journal-locked = Toinen prosessi käyttää tätä kansiota.
    .help = Odota, että se päättyy; `status` näyttää, missä se on. Täältä ei lähetetty mitään.
journal-damaged = Päiväkirja on vioittunut: { $what }
    .help = Älä lähetä tästä kansiosta mitään. Palauta `journal.sqlite` ja `audit.jsonl` varmuuskopiosta, kaikki tiedostot samalta hetkeltä.
journal-other-run = `manifest.csv` ei ole se, jolle päiväkirja tehtiin.
    .help = Palauta ajon oma `manifest.csv`. Uusi ajo tarvitsee uuden kansion.
journal-newer-format = Päiväkirjan muoto on { $found }; tämä ohjelman versio lukee muotoa { $known }.
    .help = Käytä ohjelman sitä versiota, joka sen kirjoitti, tai uudempaa.
journal-write-failed = Päiväkirjaa ei voi kirjoittaa tai lukea: { $what }
    .help = { $full ->
        [yes] Levy on täynnä: tee tilaa ja anna sama komento uudelleen.
       *[no] Tarkista levy ja anna sama komento uudelleen: se jatkaa siitä, mihin jäi.
      }
journal-network-folder = Kansio on verkkolevyllä ({ $kind }).
    .help = Kopioi se tämän tietokoneen levylle ja lähetä sieltä.
send-no-output = Kansiota ei ole.
    .help = Anna kansio, jonka `render` on täyttänyt.
send-not-finished = { $what ->
        [stopped] Ajo keskeytettiin ennen loppua.
        [unreadable] Tiedostoa `manifest.csv` ei voi lukea.
       *[no-manifest] Kansiossa ei ole tiedostoa `manifest.csv`.
      }
    .help = { $what ->
        [stopped] Aja `render` uudelleen uuteen kansioon.
        [unreadable] Tarkista levy ja kansion oikeudet.
       *[no-manifest] Anna kansio, jonka `render` on täyttänyt.
      }
send-no-record = Tiedostoa `run.json` ei voi lukea.
    .help = Ilman sitä kukaan ei tiedä, mistä viestit tehtiin.
send-record-changed = Tiedosto `run.json` ei ole sellainen, jonka ajo kirjoitti.
    .help = Palauta se ennalleen tai aja `render` uudelleen uuteen kansioon.
send-sample = Kansiossa on näytteitä katseltavaksi, ei viestejä ihmisille.
    .help = Aja `render` ilman valintoja --sample ja --files proof uuteen kansioon.
send-inputs-changed = Muuttunut viestien teon jälkeen: { $files }
    .help = Palauta tiedostot ennalleen. Jos viestejä ei pidä lähettää, tee uusi ajo uuteen kansioon.
send-other-program = Viestit teki ohjelman versio { $version }.
    .help = Ne lähetetään sellaisinaan.
send-no-incident = Tapauksen kansiota ei voi lukea.
    .help = Anna se valinnalla `--incident DIR`. `check` kertoo, mikä siinä on vialla.
send-bad-manifest = `manifest.csv` ei ole sellainen, jonka ajo kirjoitti.
    .help = Palauta se ennalleen.
send-unknown-person = Tätä henkilöä ei ole henkilöluettelossa.
    .help = Luettelo ei ole se, josta viesti tehtiin.
send-no-address = Tällä henkilöllä ei ole luettelossa sähköpostiosoitetta.
    .help = Luettelo ei ole se, josta viesti tehtiin.
send-unreadable-list = Henkilöluetteloa tai sen rinnalla olevaa luetteloa ei voi lukea kuten ennen.
    .help = `check` kertoo, mikä siinä on vialla.
send-dkim-other-domain = Allekirjoitus on verkkotunnukselle { $domain }, mutta viestien lähettäjä on { $from }. DMARC ei ota sitä huomioon.
    .help = Allekirjoita lähettäjän verkkotunnuksella: muuta dispatch.yaml-tiedoston kohtaa ”dkim”, ”domain”.
send-bounces-other-domain = Ilmoitukset menevät verkkotunnukseen { $domain }, mutta viestien lähettäjä on { $from }. Viestejä voi joutua useammin roskapostiin.
    .help = Anna kohtaan ”bounces-to” lähettäjän verkkotunnuksen osoite tai järjestä tälle verkkotunnukselle allekirjoitus.
send-signature-expires = Allekirjoitukset vanhenisivat, ennen kuin kaikki viestit ovat perillä: { $at }.
    .help = Anna dispatch.yaml-tiedostossa pidempi ”expire-after” tai poista se. Viestit allekirjoitetaan lähetettäessä, joten uutta ajoa ei tarvita.
send-bad-secret = Salasanaa ei voi käyttää ({ $where }).
    .help = Sen pitää olla yksi tekstirivi, joka ei ole tyhjä. Korjaa se tai poista se.

## catalogue list and catalogue explain

catalogue-categories = Tietoluokat (incident.yaml: data):
catalogue-consequences = Seuraukset:
catalogue-advice = Ohjeet:
catalogue-authorities = Auttajat:
explain-situation = Mikä pätee tähän lukijaan:
explain-steps = Ohjeet kirjeessä:
explain-consequences = Seuraukset kirjeessä:
explain-because = koska tiedoissa on: { $data }
explain-absent = Ei kirjeessä:
explain-changes = Muutettu tiedostossa incident.yaml:
absent-left-out = incident.yaml jättää sen pois
absent-missing = vain kun { $topic } on jokin näistä: { $words }
absent-excluded = ei kun { $topic } on { $words }
absent-not-disclosed = vain kun tieto on päätynyt ulkopuolisille
absent-audience = ei tälle lukijalle
absent-date = ei ilmoituksen päivänä
absent-authority = mikään taho ei auta tätä lukijaa silloin
absent-covered = { $by } kertoo senkin
absent-merged = osa kohtaa { $by }
absent-too-many = muut ovat vakavampia: kirjeessä on kuusi

## The job ticket for the print house (job-ticket.html). People of the print house read it.

ticket-heading = { $job ->
    [sample] Työmääräin: näyte
    [reprint] Työmääräin: uusintatuloste
   *[production] Työmääräin
  }
ticket-warning-sample = Näyte. Vain tarkastettavaksi, ei saa lähettää.
ticket-warning-reprint = Uusintatuloste. Hävitä kirjeet, joiden tilalle tämä tulee. Syy: { $reason }
ticket-incident = Tietoturvaloukkaus
ticket-date = Kirjeiden päiväys
ticket-letters = Kirjeitä tulostetiedostoissa
ticket-envelope = Kuori
ticket-envelope-kind = { $name }, { $width } × { $height } mm, ikkunallinen; { $folds ->
    [0] ei taiteta
    [1] yksi taite, { $at } yläreunasta
   *[other] { $folds } taitetta, { $at } yläreunasta
  }{ $sheets ->
    [0] {""}
   *[other] {","} enintään { $sheets } arkkia
  }
ticket-paper = Paperi
ticket-paper-kind = A4, valkoinen
ticket-printing = Tulostus
ticket-printing-how = kaksipuolinen, kääntö pitkältä sivulta; todellinen koko, ei skaalausta; musta
ticket-single-files = Kirjeitä omina tiedostoinaan
ticket-emails = Sähköposteja (ei tulosteta)
ticket-proofs = Vedoksia kansiossa letters/proof: ei saa lähettää
ticket-no-files = Tässä työssä ei ole tulostetiedostoja.
ticket-folder = Tiedostot kansiossa { $folder }
ticket-file = Tiedosto
ticket-language = Kieli
ticket-letters-of-file = Kirjeitä
ticket-sheets-of-letter = Arkkeja kirjeessä
ticket-pages = Sivuja
ticket-sheets = Arkkeja
ticket-blank-sides = Tyhjiä sivuja
ticket-files = { $number ->
    [one] { $number } tiedosto
   *[other] { $number } tiedostoa
  }
ticket-kept-apart = Kansion { $folder } tiedostot ovat oma työnsä: luovuta, tulosta, kuorita ja postita ne erillään muista, ja anna niiden kulkea mahdollisimman harvan käsissä.
ticket-rules = Näin tiedostot on tehty
ticket-rule-front = Jokainen kirje alkaa arkin etupuolelta. Jos kirjeessä on pariton määrä sivuja, viimeisen arkin takapuoli on tyhjä. Millään arkilla ei ole kahta kirjettä.
ticket-rule-order = Tiedoston kaikissa kirjeissä on yhtä monta arkkia ja sama kieli. Ne ovat maan, postinumeron ja kirjeen numeron järjestyksessä.
ticket-rule-piece = Kirjeen numero on joka sivulla. Jos kirje vaurioituu, kirjoita sen numero muistiin ja pyydä uusintatuloste. Älä tulosta sitä uudelleen tiedostosta.
ticket-rule-count = Laske kunkin tiedoston kirjeet kuorituksen jälkeen ja vertaa tähän taulukkoon.
ticket-received = Tiedostot vastaanotettu, tarkistussummat verrattu
ticket-printed = Tulostettu ja kuoritettu, kirjeet laskettu
ticket-destroyed = Hylätyt tulosteet hävitetty
ticket-deleted = Tiedostot poistettu
