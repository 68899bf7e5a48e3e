### Vad programmet säger till sin användare, på svenska. Brevens ord finns i locales/.
###
### Samma meddelanden finns i en.ftl och fi.ftl, med samma värden; ett test jämför dem.
### Korta och klara meningar: läsaren arbetar med kommunikation, inte med it.
### Inget meddelande visar någons uppgifter.

## Varför någon väntar på ett beslut (`why-…`): exceptions.csv och sammandrag. .help säger vad som
## ska göras.

why-dead = Personen är död.
    .help = Bestäm om ni skriver till dödsboet. Brev adresseras aldrig till den som har dött.
why-no-guardian = Ett barn, men vårdnadshavarens namn saknas.
    .help = Lägg till vårdnadshavarens namn eller skriv själv till familjen.
why-unclear-guardian = En vuxen med intressebevakning, och raden har en vårdnadshavare. Det är oklart vem ni ska skriva till.
    .help = En vuxen med intressebevakning får ett eget brev: lämna då vårdnadshavarens namn tomt. Sköt annars fallet separat.
why-protected-child = Barnet har en spärrmarkering. Den kan skydda barnet just mot vårdnadshavaren.
    .help = Sköt det här fallet separat.
why-child-without-status = Enligt födelseåret är personen ett barn, men specialstatusen säger det inte.
    .help = Skriv ”minderårig” som specialstatus och ange en vårdnadshavare, eller rätta födelseåret.
why-home-address = Personen har spärrmarkering, och adressen kan vara personens hem.
    .help = Bara en postbox är säkert en kontaktadress. Skriv den i listan.
why-suppressed = Personen finns på er lista över dem som ni inte skriver till.
    .help = Berätta på något annat sätt, om det behövs.
why-suppressed-email = E-postadressen finns på er lista över adresser som ni inte skriver till.
    .help = Skicka ett brev eller berätta på något annat sätt.
why-merged = Samma person som på rad { $other }, och får veta det där.
    .help = Inget att göra. Uppgifterna på båda raderna finns i ett brev.
why-taken-out = Någon tog bort personen i listan över rättelser.
    .help = Inget att göra, om det var rätt.
why-untouched = Inga uppgifter om den här personen har läckt eller kan ha läckt.
    .help = Kontrollera kolumnerna med uppgifter. Om det stämmer behövs inget brev.
why-no-address = Postadressen saknas.
    .help = Sök en adress eller berätta på något annat sätt.
why-no-contact-address = Personen har en spärrmarkering och det finns ingen kontaktadress.
    .help = Sök en kontaktadress eller berätta på något annat sätt.
why-partial-address = { $missing ->
    [street] Postadressen saknar gatuadress.
    [postal-code] Postadressen saknar postnummer.
    [city] Postadressen saknar postanstalt.
    [street-postal-code] Postadressen saknar gatuadress och postnummer.
    [street-city] Postadressen saknar gatuadress och postanstalt.
    [postal-code-city] Postadressen saknar postnummer och postanstalt.
   *[all] Postadressen saknar gatuadress, postnummer och postanstalt.
  }
    .help = Rätta adressen i listan.
why-bad-postal-code = Postnumret är inte finländskt.
    .help = Rätta adressen i listan.
why-too-many-lines = Adressen har { $lines } rader. I kuvertets fönster syns säkert bara { $room }.
    .help = Förkorta adressen i listan eller skicka brevet separat.
why-address-too-wide = Rad { $line } i adressen är bredare än { $room } mm. Fönstret kan dölja en del av den.
    .help = Förkorta raden i listan eller skicka brevet separat.
why-missing-glyph = Rad { $line } i adressen har ett tecken som inte går att skriva ut.
    .help = Skriv det med latinska bokstäver eller skicka brevet separat.
why-no-email = E-postadressen saknas.
    .help = Sök en adress. Om inget brev gjordes, berätta med ett brev.
why-bad-email = E-postadressen går inte att använda.
    .help = Sök en adress. Om inget brev gjordes, berätta med ett brev.
why-failed = Brevet eller e-postmeddelandet kunde inte göras: { $cause }
    .help = Berätta på något annat sätt, eller rätta texten och gör om.
why-letter-instead = Brev i stället för e-post: e-postadressen går inte att använda.
why-email-instead = E-post i stället för brev: postadressen går inte att använda.

## Vad som är fel i listan över mottagare. Id är problemets kod med - i stället för /.
## Alla kan använda { $row }, { $column } (rubriken; none = ingen) och { $severity } (error, warning).

recipients-unreadable = Listan över mottagare går inte att läsa.
    .help = Kontrollera att filen finns och att du får läsa den.
recipients-file-type = En sådan fil går inte att läsa, eller så passar namnet inte innehållet.
    .help = Spara den som ”CSV UTF-8” eller .xlsx, utan lösenord.
recipients-too-large = Listan är för stor för att läsas så här.
    .help = Spara den som ”CSV UTF-8” och lämna bort kolumner som inget brev behöver.
recipients-workbook = Arbetsboken går inte att läsa. Den verkar skadad.
    .help = Öppna den i ett kalkylprogram och spara den som ”CSV UTF-8”.
recipients-other-sheets = Arbetsboken har uppgifter på flera blad. Bara ett av dem läses.
    .help = Om personerna finns på ett annat blad, ge det namnet ”recipients”.
recipients-encoding = Bokstäver har försvunnit eller förvanskats när filen gjordes.
    .help = Exportera listan på nytt som ”CSV UTF-8”. Reparera den inte för hand.
recipients-encoding-guessed = Filen berättar inte vilken teckenkodning den har, så den gissades.
    .help = Titta på några namn med ä, ö eller å. Säkrast är att spara som ”CSV UTF-8”.
recipients-empty-file = Det finns ingenting i filen.
    .help = Kontrollera att det är rätt fil.
recipients-no-header = Den första raden har inga rubriker för kolumnerna.
    .help = Skriv rubrikerna på första raden, till exempel ”id”, ”name” och ”street”. Om arbetsboken har flera blad, skriv namnet på det rätta under ”recipients.sheet” i filen incident.yaml.
recipients-no-rows = Filen har bara rubriker och inga personer.
    .help = Kontrollera att det är rätt fil.
recipients-unknown-column = Kolumnen ”{ $column }” läses inte.
    .help = Säg vad den betyder i incident.yaml, under ”recipients.columns”. Om inget brev behöver den, lägg den under ”recipients.ignore”.
recipients-unnamed-column = Ett värde står i en kolumn utan rubrik.
    .help = Ge kolumnen en rubrik eller ta bort den.
recipients-duplicate-column = Två kolumner betyder samma sak.
    .help = Ta bort den ena, eller lägg dess rubrik under ”recipients.ignore” i incident.yaml.
recipients-missing-column = En obligatorisk kolumn saknas.
    .help = Listan måste ha kolumnerna ”id” och ”name”. Andra rubriker kan förklaras i incident.yaml, under ”recipients.columns”.
recipients-bad-mapping = Det som incident.yaml säger om kolumnerna passar inte listan.
    .help = Jämför ”recipients.columns” och ”recipients.ignore” med listans första rad.
recipients-field-count = Raden har fler eller färre värden än det finns rubriker.
    .help = Om ett värde innehåller en avgränsare, ett citattecken eller ett radbyte ska hela värdet stå inom citattecken. Kontrollera sedan att inget värde har flyttat till en annan kolumn.
recipients-row-too-long = Raden är alldeles för lång. Ingenting efter den läses.
    .help = Oftast har ett citattecken öppnats men inte stängts.
recipients-bad-json = Raden är inte ett enda JSON-objekt.
    .help = Skriv varje person som ett objekt på en egen rad, med varje nyckel en gång.
recipients-not-text = Värdet är inte text.
    .help = Sätt alla värden inom citattecken. Tal förlorar nollorna i början.
recipients-error-cell = Cellen har ett fel i stället för ett värde.
    .help = Rätta formeln eller skriv värdet som text.
recipients-rounded-number = Ett kalkylprogram har avrundat talet. De sista siffrorna är borta.
    .help = Formatera kolumnen som text och fyll i den på nytt från registret.
recipients-line-break = Det finns ett radbyte inne i värdet.
    .help = Skriv värdet på en rad.
recipients-too-long = Värdet är för långt.
    .help = Förkorta det och kontrollera att det står i rätt kolumn.
recipients-unprintable = Värdet har dolda tecken som inte får skrivas ut.
    .help = Skriv värdet på nytt. Sådana tecken kommer med när text kopieras från andra program.
recipients-identity-code = { $kind ->
    [swedish] Kolumnen innehåller ett svenskt personnummer.
   *[finnish] Kolumnen innehåller en personbeteckning.
  }
    .help = Inget brev behöver den. Ta bort kolumnen, eller lägg den under ”recipients.ignore” i incident.yaml.
recipients-missing-id = Identifieraren (id) saknas.
    .help = Varje rad behöver ett eget id, till exempel ett löpande nummer. Använd aldrig en personbeteckning.
recipients-bad-id = Det här kan inte vara ett id.
    .help = Ett id syns i listor, så det får inte berätta vem personen är. Ett löpnummer är bäst. Det får inte vara en e-postadress eller sluta på ” (2)”.
recipients-duplicate-id = Rad { $other } har samma id.
    .help = Varje rad behöver ett eget id. Ta bort raden om det är samma person.
recipients-missing-name = Namnet saknas.
    .help = Lägg till namnet eller ta bort raden.
recipients-bad-language = Det här är varken en språkkod eller ett språk, eller så står ett språk två gånger.
    .help = Skriv ett eller flera av dessa, med + emellan: { $languages }. Lämna tomt om personen har ett annat språk.
recipients-bad-channel = Sändningssättet är okänt.
    .help = Skriv ”letter” (brev), ”email” (e-post) eller ”both” (båda), eller lämna tomt.
recipients-bad-status = Statusen är okänd.
    .help = Skriv ”minor” (barn), ”protected” (spärrmarkering), ”deceased” (död) eller ”guardianship” (intressebevakning), eller lämna tomt.
recipients-bad-print = Textstorleken är okänd.
    .help = Skriv ”large” för den som ser dåligt. För andra: skriv ”normal” eller lämna tomt.
recipients-bad-country = Det här landet är okänt.
    .help = Skriv två bokstäver, till exempel FI, SE eller EE, eller namnet på engelska. Tomt betyder Finland.
recipients-bad-settled = Värdet är varken ”yes” eller ”no”.
    .help = Skriv ”yes” om uppgiften var sparad om personen och ”no” om den inte var det. Lämna tomt om ingen vet.
recipients-bad-postal-code = { $severity ->
    [error] Nollorna i början av postnumret verkar vara borta. Ett finländskt postnummer har fem siffror.
   *[warning] Postnumret är inte finländskt.
  }
    .help = { $severity ->
        [error] Formatera kolumnen som text och fyll i den på nytt från registret. Nollor kan saknas på andra rader också.
       *[warning] { $country ->
            [none] Skriv fem siffror utan FI-. Fyll i landet om adressen är utomlands.
            [AX] Ett postnummer på Åland börjar med 22. Skriv rätt postnummer, eller FI som land.
           *[other] Postnumret börjar med ett land. Skriv { $country } som land, och postnumret utan det.
          }
      }
recipients-partial-address = { $missing ->
    [street] Postadressen saknar gatuadress.
    [postal-code] Postadressen saknar postnummer.
    [city] Postadressen saknar postanstalt.
    [street-postal-code] Postadressen saknar gatuadress och postnummer.
    [street-city] Postadressen saknar gatuadress och postanstalt.
    [postal-code-city] Postadressen saknar postnummer och postanstalt.
   *[all] Postadressen saknar gatuadress, postnummer och postanstalt.
  }
    .help = Fyll i gata, postnummer och postanstalt. Lämna allt tomt om adressen är okänd.
recipients-bad-email = { $slip ->
    [mailto] E-postadressen börjar med ”mailto:”.
    [two-addresses] Det finns två e-postadresser i samma cell.
    [brackets] E-postadressen står inom vinkelparenteser.
    [two-signs] E-postadressen har mer än ett @.
    [word] E-postadressen har ett ord inom parentes i stället för @.
    [no-sign] E-postadressen saknar @.
    [comma] E-postadressen har ett komma där det ska vara en punkt.
    [blank] E-postadressen har ett mellanslag inuti.
    [end-dot] E-postadressen slutar med en punkt.
    [two-dots] E-postadressen har två punkter i rad.
    [no-name] E-postadressen saknar text före @.
    [no-dot] E-postadressen saknar punkt efter @.
    [letters] E-postadressen har före @ bokstäver som inte alla e-postservrar godkänner.
   *[other] Det här är inte en enda vanlig e-postadress.
  }
    .help = Skriv en adress, till exempel namn@example.org, eller lämna tomt.
recipients-minor-without-guardian = Ett barn, men vårdnadshavarens namn saknas.
    .help = Ett barns brev går till vårdnadshavaren. Lägg till namnet eller sköt fallet separat.
recipients-unclear-guardian = { $severity ->
    [error] En vårdnadshavare är angiven, men specialstatusen kräver ingen.
   *[warning] En vuxen med intressebevakning, och raden har en vårdnadshavare. Det är oklart vem ni ska skriva till.
  }
    .help = { $severity ->
        [error] Skriv ”minderårig” som specialstatus om personen är ett barn. Lämna annars vårdnadshavarens namn tomt.
       *[warning] En vuxen med intressebevakning får ett eget brev: lämna då vårdnadshavarens namn tomt. Sköt annars fallet separat.
      }
recipients-possible-duplicate = Rad { $other } har samma namn och adress men ett annat id.
    .help = Ta bort den ena om det är samma person, annars får personen två brev. Programmet kan också slå ihop raderna: se ”recipients.duplicates” i filen incident.yaml.
recipients-unread-status = Kolumnen ”{ $column }” kan säga vem man inte får skriva till som till andra. Den läses inte.
    .help = Säg det i kolumnen ”status”: minor (barn), protected (spärrmarkering), deceased (avliden) eller guardianship (intressebevakning). Lägg sedan till kolumnen under ”recipients.ignore” i filen incident.yaml.
recipients-merge-conflict = På rad { $other } finns samma person, men där står något annat.
    .help = Gör raderna lika, lämna det okända tomt eller ta bort en av raderna.
recipients-merged = På rad { $other } finns samma person. Raderna slås ihop.
    .help = Inget att göra. Så står det under ”recipients.duplicates” i filen incident.yaml.
recipients-shared-email = Många personer har den här e-postadressen.
    .help = Den kan vara utfyllnad, eller så har en kolumn flyttats. Kontrollera adressen. Om den inte är någons ska fältet vara tomt.
recipients-home-address = Personen har spärrmarkering, och adressen kan vara personens hem.
    .help = Skriv en kontaktadress i stället, till exempel en postbox. Om alla adresser i listan är kontaktadresser, skriv ”protected-address: contact” under ”recipients” i filen incident.yaml.
recipients-second-guardian = Uppgifterna om den andra vårdnadshavaren stämmer inte ihop.
    .help = Den andra vårdnadshavaren behöver ett namn, och den första också. Bara barn har vårdnadshavare här.
recipients-suppressed = { $column ->
    [none] Personen finns på er lista över dem som ni inte skriver till.
   *[other] E-postadressen finns på er lista över adresser som ni inte skriver till.
  }
    .help = Berätta på något annat sätt, om det behövs.
recipients-suppressed-nobody = Ingen mottagare i listan har den här uppgiften.
    .help = Leta efter ett skrivfel eller nollor som försvunnit i början. Annars får personen kanske ett brev ändå.
recipients-suppression-list = Listan över dem som ni inte skriver till går inte att använda som den är.
    .help = Den ska ha kolumnen ”id” eller ”email” med mottagarnas värden. En personbeteckning hör inte hemma där.
recipients-taken-out = Någon tog bort personen i listan över rättelser.
    .help = Inget att göra, om det var rätt.
recipients-fixes = Listan över rättelser går inte att använda som den är.
    .help = Ta listan som det här programmet gjorde och fyll bara i den sista kolumnen.
recipients-fix-of-nobody = Rättelsen gäller en rad som inte finns eller som är någon annans.
    .help = Rader har lagts till, tagits bort eller sorterats om. Kontrollera på nytt och ta den nya listan.
recipients-fix-of-no-column = Rättelsen gäller ingen kolumn i listan.
    .help = Rätta själva listan över mottagare, eller skriv ”ta bort” om personen ska lämnas bort.
recipients-fix-twice = En annan rättelse av samma värde står längre upp.
    .help = Lämna bara en av dem.
recipients-odd-postal-code = { $given ->
    [no] Postnumret saknas, men landet har postnummer.
   *[yes] Postnumret passar inte landet.
  }
    .help = Kontrollera postnumret och landet. Brevet skickas som det är.
recipients-other-language = Meddelandet finns inte på det här språket.
    .help = Inget behöver göras. Personen får de språk som är avsedda för personer vars språk inte är känt.
recipients-look-alike = Tecken { $position } i värdet ({ $character }) ser ut som en annan bokstav.
    .help = Skriv ordet på nytt med ett och samma tangentbord.
recipients-shifted-columns = { $looks ->
    [postal-code] Det här ser ut som ett postnummer.
    [postal-code-and-city] Det här ser ut som ett postnummer med postanstalt.
    [number] Det här ser ut som ett nummer.
    [email] Det här ser ut som en e-postadress.
    [country] Det här ser ut som en landskod.
    [street] Det här ser ut som en gatuadress.
    [language] Det här ser ut som en språkkod.
    [channel] Det här ser ut som en kanal.
    [status] Det här ser ut som en specialstatus.
   *[several] Värden står i fel kolumner: { $columns }.
  }
    .help = Flytta varje värde på raden till rätt kolumn. En avgränsare eller ett citattecken kan saknas eller finnas för mycket.
recipients-bad-birth-year = Det här är varken ett födelseår eller ett födelsedatum.
    .help = Skriv ett år, som 1990, eller ett datum, som 24.12.1990, eller lämna tomt.
recipients-impossible-status = Enligt specialstatusen är personen ett barn, men enligt födelseåret en vuxen.
    .help = Rätta specialstatusen eller födelseåret.
recipients-child-without-status = Enligt födelseåret är personen ett barn, men specialstatusen säger det inte.
    .help = Skriv ”minderårig” som specialstatus och ange en vårdnadshavare, eller rätta födelseåret.
recipients-hidden-rows = Det finns dolda rader i bladet. De läses som alla andra.
    .help = Ta bort filtret och titta på alla rader. Ta bort raderna för dem som ni inte ska skriva till.
recipients-merged-cells = Celler är sammanfogade. Värdet hör bara till den första cellen, och de andra är tomma.
    .help = Upphäv sammanfogningen och skriv värdet på varje rad som det hör till.
recipients-no-such-sheet = Arbetsboken har inget blad med det namnet.
    .help = Skriv namnet så som det står på bladets flik, under ”recipients.sheet” i filen incident.yaml. Eller lämna bort det.
recipients-unclear-format = Det går inte att säga säkert vad cellen visar: det beror på datorn.
    .help = Formatera kolumnen som text och skriv värdena så som de ska stå i breven.
recipients-missing-glyph = Brevets typsnitt saknar tecknet { $character } i det här värdet.
    .help = Skriv det med latinska bokstäver, som i ett pass.
recipients-too-many-problems = Det finns { $number } problem, och ännu fler.
    .help = { $listed ->
        [yes] Alla finns i listan. Så många har ofta en gemensam orsak.
       *[no] Rätta först de här. Så många har ofta en gemensam orsak. `check --exceptions FILE` gör en lista över alla för Excel.
      }

## Vad som är fel i texterna (locales/). Namnet är felets kod med - i stället för /.

locale-syntax = Det här är inte Fluent.
    .help = En text är ”namn = ord”. En lång text går vidare på rader som är indragna.
locale-unknown-language = { $tag } är inte ett språks kod.
    .help = Mapparna i locales/ heter som fi, sv och en.
locale-name-clash = { $name } är namnet på både en term och ett meddelande.
    .help = Ge en av dem ett annat namn.
    .label = den andra
locale-bad-record = På den här raden finns ingen anteckning om en översättning.
    .help = Programmet skriver den här filen. På en rad står ett namn och två kontrollsummor, med tabbar mellan.
locale-missing-message = { $name } saknas på { $missing }. Här finns texten på { $tag }.
    .help = Lägg till den i en fil i locales/{ $missing }/.
locale-obsolete-message = Ingenting använder { $name }: ingen mall, inget faktum och ingen annan text.
    .help = Ta bort texten, eller skriv namnet som i incident.yaml.
locale-unknown-reference = { $what ->
    [function] Funktionen { $name } finns inte.
   *[text] { $name } finns inte på { $tag }.
  }
    .help = { $what ->
        [function] Funktionerna är DATE och NUMBER.
       *[text] Jämför med det namn som texten har där den är skriven.
      }
locale-unknown-form = { $term } har ingen form ”{ $form }” på { $tag }.
    .help = Termen har { $known }. Skriv en av dem, eller lägg till formen i termen.
    .label = termen
locale-unused-term-argument = { $term } bryr sig på { $tag } aldrig om ”{ $name }”.
    .help = Ta bort det, eller ge termen former för det.
    .label = termen
locale-unknown-variable = Värdet { $name } finns inte.
    .help = Jämför namnet med början av letter.ftl och med incident.yaml.
locale-lost-variable = { $what ->
    [variant] Det här alternativet
   *[text] Den här texten
  } visar { $name } på { $reference } men inte på { $tag }.
    .help = Om värdet har kommit bort, skriv in det där det hör hemma.
    .label = texten på { $reference }
locale-added-variable = Den här texten visar { $name } på { $tag } men inte på { $reference }.
    .help = Alla läsare ska få veta detsamma. Lägg till värdet där, eller ta bort det här.
    .label = texten på { $reference }
locale-missing-plural = { $name } saknar formen { $missing }, som { $tag } behöver.
    .help = Lägg till ett alternativ för den.
locale-unreachable-variant = { $why ->
    [twice] Här finns alternativet { $key } två gånger.
    [number] Inget tal är { $key } på det här språket ({ $name }).
   *[word] { $name } är aldrig { $key }.
  }
    .help = Ta bort alternativet, eller ge det den nyckel som du menade.
locale-unknown-tag = Texter har ingen markering { $tag }.
    .help = Kända är <strong>, <a name="…"/> och <br/>. Skriv &lt; i stället för <.
locale-tags-differ = { $tag } finns i den här texten på { $has } men inte på { $lacks }.
    .help = Låt textens markeringar stå kvar kring samma ord.
    .label = texten på { $reference }
locale-missing-argument = Mallen ger inte { $name } till { $text } ({ $tag }).
    .help = Använd värden som varje text har, eller ge det här värdet i mallen.
    .label = mallen använder texten här
locale-unused-argument = Inget språk använder { $name }: { $text }.
    .help = Ta bort värdet ur mallen, eller skriv in det i texten.
locale-untranslated = { $name } är likadan på { $tag } som på { $reference }. Den är inte översatt.
    .help = Översätt den. Om ordet är detsamma på båda språken, skriv ”# same-as-source” ovanför.
    .label = texten på { $reference }
locale-stale-translation = { $name } ändrades på { $reference } efter översättningen till { $tag }.
    .help = Läs båda och ändra den här texten. Om den fortfarande stämmer, anteckna det med ”breach-letters locales record”.
    .label = texten på { $reference } nu
locale-typography = { $slip ->
    [dots] Tre punkter står efter varandra.
    [blanks] Två blanksteg står efter varandra.
    [blank-before] Ett blanksteg står framför ett skiljetecken.
    [quote] Det här är inte språkets citattecken.
    [apostrophe] Det här är inte en apostrof.
    [dash] Det här är inte språkets tankstreck.
    [range] Det här är inte ett streck mellan två gränser.
    [break] Raden kan brytas här, i ett tal eller mellan ett tal och det som hör till det.
   *[percent] Så skrivs procent inte på det här språket.
  }
    .help = { $slip ->
        [break] Skriv ett hårt blanksteg ({ $right }) i stället.
       *[other] Skriv ”{ $right }”.
      }
locale-wrong-term = ”{ $wrong }” är inte rätt ord här.
    .help = Skriv ”{ $right }”.
locale-plain-language = { $kind ->
    [vague] ”{ $wrong }” gör läsaren osäker.
   *[legal] ”{ $wrong }” är kanslispråk.
  }
    .help = { $kind ->
        [vague] Berätta vad ni vet, och berätta vad ni inte vet.
       *[legal] { $right ->
            [none] Säg det som du skulle säga det till en granne.
           *[other] Säg det som du skulle säga det till en granne, till exempel med ”{ $right }”.
          }
      }
locale-long-sentence = Den här meningen har { $number } ord. Mer än { $most } är svårt att läsa.
    .help = Gör två meningar av den.
locale-missing-glyph = Brevets typsnitt saknar tecknet { $code }.
    .help = Skriv det med bokstäver som typsnitten har, eller lägg ett typsnitt som har det i fonts/.
recipients-unused-column = Kolumnen ”{ $column }” ändrar ingens brev.
    .help = incident.yaml avgör den här uppgiften för alla. Skriv ”if-saved” där om kolumnen ska avgöra, eller räkna upp den under ”recipients.ignore”.

## Ord kring problem.

term-error = fel
term-warning = varning
term-help = råd
term-row = rad
term-column = kolumn
problems-errors = { $number ->
    [one] { $number } fel
   *[other] { $number } fel
  }
problems-warnings = { $number ->
    [one] { $number } varning
   *[other] { $number } varningar
  }
problems-first = { $total }; här är de första { $number }. `--format short` visar fler, `check --exceptions FILE` gör en lista över alla för Excel.
progress-checking = Kontrollerar personer:
progress-making = Gör
progress-reading = Läser på nytt

## Sammandrag av check och render. Ett meddelande utan punkt står efter ett tal.

list-delimited = Listan finns i { $file }: det står { $delimiter ->
    [comma] kommatecken
    [semicolon] semikolon
    [tab] tabulatorer
   *[bar] lodstreck
  } mellan värdena, teckenkodningen är { $encoding }.
list-workbook = Listan finns i arbetsboken { $file }, på bladet ”{ $sheet }”.
list-json = Listan finns i { $file }: ett JSON-objekt per rad, teckenkodningen är { $encoding }.
encoding-marked = UTF-8 (filen säger det)
encoding-assumed = { $encoding } (gissad: filen säger det inte)
list-header = ”{ $header }” läses som { $column }.
list-ignored = Läses inte: { $headers }.
people-in-list = { $number ->
    [one] Listan har { $number } person:
   *[other] Listan har { $number } personer:
  }
people-in-list-with-guardians = Listan har { $number ->
    [one] { $number } person.
   *[other] { $number } personer.
  } Ni skriver också till andra vårdnadshavare, så mottagarna är { $all }:
people-ready = { $number ->
    [one] får brev eller e-post
   *[other] får brev eller e-post
  }
people-done = { $number ->
    [one] är klar
   *[other] är klara
  }
people-waiting = { $number ->
    [one] väntar först på ett beslut
   *[other] väntar först på ett beslut
  }
people-failed = misslyckades
people-with-errors = { $number ->
    [one] är ännu öppen: det finns fel på raden eller i listan
   *[other] är ännu öppna: det finns fel på raderna eller i listan
  }
people-not-asked = { $number ->
    [one] hör inte till den här körningen
   *[other] hör inte till den här körningen
  }
heading-will-get = De får:
heading-made = Gjorda:
letters = { $number ->
    [one] brev
   *[other] brev
  }
letters-on-sheets = { $number ->
    [one] brev
   *[other] brev
  }, { $pages ->
    [one] { $pages } sida
   *[other] { $pages } sidor
  } på { $sheets ->
    [one] { $sheets } pappersark
   *[other] { $sheets } pappersark
  }
letters-on-about = { $number ->
    [one] brev
   *[other] brev
  } på ungefär { $sheets ->
    [one] { $sheets } pappersark
   *[other] { $sheets } pappersark
  }
emails = { $number ->
    [one] e-postmeddelande
   *[other] e-postmeddelanden
  }
heading-channels = Hur personerna underrättas:
channel-letter = med brev
channel-email = med e-post
channel-both = med brev och e-post
heading-languages = Brev och e-post enligt språk:
language-fi = finska
language-sv = svenska
language-en = engelska
languages-joined = { $first } och { $last }
heading-statuses = Bland personerna finns:
status-minor = { $number ->
    [one] barn, vars brev går till en vårdnadshavare
   *[other] barn, vars brev går till en vårdnadshavare
  }
status-protected = med spärrmarkering
status-deceased = som har dött
status-guardianship = som har intressebevakning
status-abroad = som bor utomlands
status-second-guardian = { $number ->
    [one] andra vårdnadshavare, som får ett eget brev
   *[other] andra vårdnadshavare, som får egna brev
  }
heading-variants = Olika slags brev:
audience-adult = vuxen
audience-guardian = vårdnadshavare för ett barn
audience-protected = spärrmarkering
audience-abroad = bor utomlands
variant-data = { $category } { $answer ->
    [yes] sparad
    [no] inte sparad
   *[open] kanske sparad
  }
variant-large-print = stor stil
heading-notes = Underrättas på annat sätt än önskat:
heading-reasons = Orsaker till att någon väntar eller misslyckades:
readability = Läsbarhet (LIX; ju lägre, desto lättare; jämför inom samma språk): { $languages }.
readability-of = { $language } { $lix } ({ $words } ord per mening)
check-warnings = { $number ->
    [one] Det finns { $number } varning. Läs den här ovanför.
   *[other] Det finns { $number } varningar. Läs dem här ovanför.
  }
digest = Kontrollkod för underlaget och de här talen, för den som godkänner: { $digest }
check-nobody = Ingen skulle få brev eller e-post. Se orsakerna ovan, och sedan:
check-ready = Allt är i ordning. Inga brev eller e-postmeddelanden har gjorts ännu. Så här gör du dem:
check-listed = { $number ->
    [one] { $number } problem eller öppet fall finns i { $file }, som går att öppna i Excel.
   *[other] { $number } problem och öppna fall finns i { $file }, som går att öppna i Excel.
  }
check-errors-listed = Det finns fel. Rätta dem i listan över mottagare.
check-errors = Det finns fel. Inget har skrivits.
render-done = Klart.
render-some-failed = Alla kunde inte göras. Resten är klart.
render-stopped = Avbrutet före slutet.
render-errors = Det finns fel. Inget har skrivits.
render-mismatch = Filerna gjordes, men de är inte som de ska vara.
render-internal = Arbetet kunde inte göras färdigt. Använd inte det som finns i resultatmappen.
render-stopped-whole = Filerna i { $out } är hela, men en del saknas.
render-stopped-who = Vilka som är klara står i { $file }.
render-stopped-again = För att få allt, kör igen till en ny mapp.
render-where = Allt finns i { $out } och bara du kan öppna mappen.
render-manifest = Hur det gick för var och en står i { $file }.
render-exceptions = Vem som väntar på ett beslut, och varför, står i { $file }. Filen går att öppna i Excel.

## Sammandrag av verify, och dess mening i slutet av render.

verified = { $number ->
    [one] Granskat: { $number } fil öppnades på nytt och jämfördes med listan ({ $seconds } s).
   *[other] Granskat: alla { $number } filer öppnades på nytt och jämfördes med listan ({ $seconds } s).
  }
verified-mismatch = Granskningen hittade avvikelser ({ $seconds } s). Skriv inte ut och skicka inte de här filerna.
verify-done = { $out } är i ordning.
verify-mismatch = Det finns avvikelser. Skriv inte ut och skicka inte det som finns i { $out }.
verify-not-all = Allt kunde inte granskas.
verify-heading-files = Öppnat på nytt och jämfört med manifest.csv:
verify-files = { $number ->
    [one] fil
   *[other] filer
  }
verify-letters = { $number ->
    [one] brev
   *[other] brev
  }, { $pages ->
    [one] { $pages } sida
   *[other] { $pages } sidor
  }
verify-heading-values = Personers uppgifter, som söktes i alla andras brev och e-post:
verify-values = sökta
verify-values-common = utelämnade: samma ord finns i fallets egna texter
verify-values-short = utelämnade: för korta för att skiljas från andra ord
