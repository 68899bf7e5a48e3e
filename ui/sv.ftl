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
why-protected-child = Barnet har en spärrmarkering. Den kan skydda barnet just mot vårdnadshavaren.
    .help = Sköt det här fallet separat.
why-child-without-status = Enligt födelseåret är personen ett barn, men specialstatusen säger det inte.
    .help = Skriv ”minderårig” som specialstatus och ange en vårdnadshavare, eller rätta födelseåret.
why-care-word = { $care ->
    [protected] Enligt ett värde har personen en spärrmarkering, men specialstatusen säger det inte.
    [deceased] Enligt ett värde är personen död, men specialstatusen säger det inte.
    [minor] Enligt ett värde är personen ett barn, men specialstatusen säger det inte.
    [guardian] Ett värde nämner en vårdnadshavare eller förälder, men specialstatusen säger det inte.
   *[guardianship] Enligt ett värde har personen en intressebevakare, men specialstatusen säger det inte.
  }
    .help = Om det är så, skriv det som specialstatus. Ta annars bort ordet ur värdet.
why-care-column = { $care ->
    [protected] Enligt en kolumn som inte läses har personen en spärrmarkering, men specialstatusen säger det inte.
    [deceased] Enligt en kolumn som inte läses är personen död, men specialstatusen säger det inte.
    [minor] Enligt en kolumn som inte läses är personen ett barn, men specialstatusen säger det inte.
    [guardian] En kolumn som inte läses nämner en vårdnadshavare eller förälder, men specialstatusen säger det inte.
   *[guardianship] Enligt en kolumn som inte läses har personen en intressebevakare, men specialstatusen säger det inte.
  }
    .help = Skriv det som specialstatus, eller säg i filen incident.yaml under ”recipients.status” vad kolumnens värden betyder. Där betyder ”any: ordinary” inget särskilt.
why-unclear-status = { $why ->
    [value] incident.yaml säger inte vilken specialstatus det här värdet betyder.
    [age] En vårdnadshavare är angiven, men det är inte säkert att personen är ett barn.
    [merged] En cell om specialstatusen är sammanfogad med andra. Det är inte säkert vem den gäller.
    [struck] Ett värde är överstruket. Det är inte säkert att det gäller.
   *[two] Raden säger två olika specialstatusar.
  }
    .help = { $why ->
        [value] Lägg till värdet under ”recipients.status” i filen incident.yaml, eller rätta det.
        [age] Lägg till födelsedatumet, eller skriv specialstatusen.
        [merged] Dela cellerna och fyll i värdet på varje rad som det gäller.
        [struck] Ta bort värdet eller raden ur listan. Om värdet gäller, ta bort överstrykningen.
       *[two] Behåll den som stämmer, eller berätta själv för personen.
      }
why-no-value = { $part ->
    [name] Värdet är inte ett namn.
    [street] Värdet är inte en gatuadress.
    [postal-code] Värdet är inte ett postnummer.
    [city] Värdet är inte en postanstalt.
   *[email] Värdet säger att det inte finns någon e-postadress.
  }
    .help = Sök den rätta uppgiften. Om det inte finns någon, berätta på något annat sätt.
why-phone-as-street = Gatuadressen är ett telefonnummer.
    .help = Skriv gatuadressen eller postboxen, eller lämna adressen tom.
why-other-country = Postanstalten finns i ett annat land än det i kolumnen för land.
    .help = Rätta landet eller postanstalten.
why-other-spread = Filen incident.yaml säger något annat om spridningen än listan.
    .help = Rätta värdet, eller skriv under ”known.spread” i filen incident.yaml (eller ”spread” för gruppen) det som gäller alla. Med ”unknown” kan raderna säga vad som helst.
why-home-address = Personen har spärrmarkering, och adressen kan vara personens hem.
    .help = Bara en postbox är säkert en kontaktadress. Skriv den i listan.
why-suppressed = Personen finns på er lista över dem som ni inte skriver till.
    .help = Berätta på något annat sätt, om det behövs.
why-suppressed-email = E-postadressen finns på er lista över adresser som ni inte skriver till.
    .help = Skicka ett brev eller berätta på något annat sätt.
why-merged = Det här är samma person som på rad { $other }. Raderna är sammanslagna.
    .help = Inget att göra. Uppgifterna på båda raderna finns i ett brev.
why-taken-out = Någon tog bort personen i listan över rättelser.
    .help = Inget att göra, om det var rätt.
why-held = Raden har fel.
    .help = Rätta dem och gör sedan breven till de här personerna: ”render” med ”--fixes”.
why-untouched = Inga uppgifter om den här personen har läckt eller kan ha läckt.
    .help = Kontrollera kolumnerna med uppgifter. Om det stämmer behövs inget brev.
why-nothing-for-estate = Det här får inga följder för dödsboet.
    .help = Bestäm om ni ska skriva till dödsboet och vad ni säger.
why-no-address = Postadressen saknas.
    .help = Sök en adress eller berätta på något annat sätt.
why-no-address-either = E-postmeddelandet kom inte fram, och det finns ingen postadress heller.
    .help = Sök adressen eller berätta på annat sätt.
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
    .help = Skriv det med latinska bokstäver, som i ett pass. Eller lägg till ett typsnitt för skriften (docs/theme.md) eller skicka brevet separat.
why-unprintable-value = Ett namn som brevet nämner har ett tecken som inte går att skriva ut.
    .help = Skriv det med latinska bokstäver, som i ett pass. Eller lägg till ett typsnitt för skriften (docs/theme.md) eller skicka brevet separat.
why-no-email = E-postadressen saknas.
    .help = Sök en adress. Om inget brev gjordes, berätta med ett brev.
why-bad-email = E-postadressen går inte att använda.
    .help = Sök en adress. Om inget brev gjordes, berätta med ett brev.
why-failed = Brevet eller e-postmeddelandet kunde inte göras: { $cause }
    .help = Berätta på något annat sätt, eller rätta texten och gör om.
why-letter-instead = Brev i stället för e-post: e-postadressen går inte att använda.
why-email-instead = E-post i stället för brev: postadressen går inte att använda.

## Kolumnen ”allvar” i exceptions.csv.

listed-error = fel
listed-waits = väntar
listed-note = notera

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
recipients-encoding-guessed = Filen berättar inte vilken teckenkodning den har. Den läses som { $read }. I { $other } skulle de här cellerna ha andra bokstäver (rad och kolumn): { $cells }.
    .help = Titta på namnen i de här cellerna. Om de är rätt, skriv ”encoding: { $read }” under ”recipients” i filen incident.yaml. Om de är fel, spara listan som ”CSV UTF-8”.
recipients-empty-file = Det finns ingenting i filen.
    .help = Kontrollera att det är rätt fil.
recipients-no-header = { $below ->
    [0] Rubrikraden har inga rubriker för kolumnerna.
   *[other] Den första raden är inte rubrikraden. Rubrikerna verkar stå på rad { $below }.
  }
    .help = { $below ->
        [0] Skriv rubrikerna på första raden, till exempel ”id”, ”name” och ”street”. Om det finns annan text ovanför dem, skriv rubrikradens nummer under ”recipients.header-row” i filen incident.yaml. Om arbetsboken har flera blad, skriv namnet på det rätta under ”recipients.sheet”.
       *[other] Skriv ”header-row: { $below }” under ”recipients” i filen incident.yaml.
      }
recipients-no-rows = Filen har bara rubriker och inga personer.
    .help = Kontrollera att det är rätt fil.
recipients-unknown-column = Kolumnen ”{ $column }” läses inte.
    .help = Säg vad den betyder i incident.yaml, under ”recipients.columns”. Om inget brev behöver den, lägg den under ”recipients.ignore”.
recipients-unnamed-column = Ett värde står i en kolumn utan rubrik.
    .help = Ge kolumnen en rubrik eller ta bort den.
recipients-duplicate-column = Två kolumner betyder samma sak.
    .help = Ta bort den ena, eller lägg dess rubrik under ”recipients.ignore” i incident.yaml.
recipients-missing-column = En obligatorisk kolumn saknas.
    .help = { $below ->
        [0] Listan måste ha kolumnerna ”id” och ”name”. Andra rubriker kan förklaras i incident.yaml, under ”recipients.columns”.
       *[other] Rubrikerna verkar stå på rad { $below }. Skriv ”header-row: { $below }” under ”recipients” i filen incident.yaml.
      }
recipients-bad-mapping = Det som incident.yaml säger om kolumnerna passar inte listan.
    .help = Jämför ”recipients.columns” och ”recipients.ignore” med listans första rad.
recipients-field-count = Raden har fler eller färre värden än det finns rubriker.
    .help = Om ett värde innehåller en avgränsare, ett citattecken eller ett radbyte ska hela värdet stå inom citattecken. Kontrollera sedan att inget värde har flyttat till en annan kolumn.
recipients-unclosed-quote = Raden går över flera rader: ett citattecken har inte stängts.
    .help = Sök efter ett värde som börjar med ett citattecken men inte slutar med ett. Skriv ett citattecken inne i ett värde två gånger.
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
    .help = { $role ->
        [id] Ett id syns i listor, så det får inte berätta vem personen är. Numrera raderna och behåll beteckningarna bara i ert register.
        [value] Inget brev behöver den. Ta bort beteckningen ur cellen. Om värdena står i fel kolumn, rätta kolumnerna.
       *[column] Inget brev behöver den. Ta bort kolumnen, eller lägg den under ”recipients.ignore” i incident.yaml.
      }
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
recipients-bad-status = Specialstatusen är okänd.
    .help = Skriv ”minor” (barn), ”protected” (spärrmarkering), ”deceased” (död) eller ”guardianship” (intressebevakning), eller lämna tomt. Andra ord kan förklaras under ”recipients.status” i filen incident.yaml.
recipients-bad-print = Textstorleken är okänd.
    .help = Skriv ”large” för den som ser dåligt. För andra: skriv ”normal” eller lämna tomt.
recipients-bad-country = Det här landet är okänt.
    .help = Skriv två bokstäver, till exempel FI, SE eller EE, eller namnet på svenska, finska eller engelska. Tomt betyder Finland.
recipients-bad-settled = Värdet är varken ”yes” eller ”no”.
    .help = Skriv ”yes” om uppgiften var sparad om personen och ”no” om den inte var det. Lämna tomt om ingen vet.
recipients-bad-spread = Det här värdet om spridningen är okänt.
    .help = Skriv ”unknown” (inte känt), ”known” (känt), ”known-recipient” (mottagaren är känd), ”returned” (återlämnat), ”deleted” (raderat) eller ”published” (publicerat). Lämna tomt om det som filen incident.yaml säger stämmer.
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
recipients-legal-guardian-address = Intressebevakaren har ingen adress: kopian skulle gå till huvudmannens egen adress.
    .help = Skriv intressebevakarens adress, till exempel ett kontor, i kolumnerna guardian-street, guardian-postal-code och guardian-city. Om de bor tillsammans, skriv samma adress.
recipients-guardian-without-name = Vårdnadshavaren har en adress men inget namn.
    .help = Lägg till vårdnadshavarens namn, eller lämna vårdnadshavarens alla kolumner tomma.
recipients-unclear-guardian = En vårdnadshavare är angiven, men specialstatusen kräver ingen.
    .help = Skriv ”minderårig” som specialstatus om personen är ett barn. Lämna annars vårdnadshavarens namn tomt.
recipients-possible-duplicate = Rad { $other } har samma namn och adress men ett annat id.
    .help = Ta bort den ena om det är samma person, annars får personen två brev. Programmet kan också slå ihop raderna: se ”recipients.duplicates” i filen incident.yaml.
recipients-in-two-groups = På rad { $other } verkar samma person finnas, men i en annan grupp.
    .help = Ingenting, om personen hör till båda grupperna: vardera brevet berättar om sin grupps uppgifter. Ta annars bort den ena raden.
recipients-in-texts = Brevens egna texter har samma ord som det här värdet. `verify` hittar det i någon annans brev bara utanför de texterna, och inte alls om varianten har bara ett brev.
    .help = Kontrollera den här personens brev och andra brev av samma variant själv.
recipients-like-piece-numbers = { $number ->
        [one] Id:t på en rad är skrivet
       *[other] Id:na på { $number } rader är skrivna
    } som brevens nummer. `verify` kan inte skilja dem åt.
    .help = Sätt en bokstav före siffrorna om id:na ska hittas i andras brev.
recipients-unread-status = Kolumnen ”{ $column }” kan säga vem man inte får skriva till som till andra. Den läses inte.
    .help = Säg i filen incident.yaml under ”recipients.status” vad kolumnens värden betyder, till exempel ”{"{"}X: protected{"}"}”, ”{"{"}date: deceased{"}"}” eller ”{"{"}any: minor{"}"}”. Eller säg det i kolumnen ”status” och lägg till den här kolumnen under ”recipients.ignore”.
recipients-merge-conflict = { $why ->
    [unread] På rad { $other } finns samma person, och raden har fel. Det är inte känt vad den säger om personen.
   *[values] På rad { $other } finns samma person, men där står något annat.
  }
    .help = { $why ->
        [unread] Rätta rad { $other }.
       *[values] Gör raderna lika, lämna det okända tomt eller ta bort en av raderna.
      }
recipients-merged = På rad { $other } finns samma person. Raderna slås ihop.
    .help = Inget att göra. Så står det under ”recipients.duplicates” i filen incident.yaml.
recipients-shared-email = { $why ->
    [guardian] En vårdnadshavare har samma e-postadress. Den används inte för personen.
   *[many] Många personer har den här e-postadressen.
  }
    .help = { $why ->
        [guardian] Lämna fältet tomt eller skriv personens egen adress.
       *[many] Den kan vara utfyllnad, eller så har en kolumn flyttats. Kontrollera adressen. Om den inte är någons ska fältet vara tomt.
      }
recipients-protected-without-contact = { $number ->
        [one] En person med spärrmarkering får
       *[other] { $number } personer med spärrmarkering får
    } veta att en adress har läckt ut, men ”contacts” i incident.yaml har inget nummer för dem.
    .help = Lägg till en kontakt med ”kind: protected”. Den som svarar där kan berätta vilken adress det gäller.
recipients-home-address = Personen har spärrmarkering, och adressen kan vara personens hem.
    .help = Skriv en kontaktadress i stället, till exempel en postbox. Om alla adresser i listan är kontaktadresser, skriv ”protected-address: contact” under ”recipients” i filen incident.yaml.
recipients-second-guardian = Uppgifterna om den andra vårdnadshavaren stämmer inte ihop.
    .help = Den andra vårdnadshavaren behöver ett namn, och den första också. Bara barn har vårdnadshavare här.
recipients-suppressed = { $column ->
    [none] Personen finns på er lista över dem som ni inte skriver till.
   *[other] E-postadressen finns på er lista över adresser som ni inte skriver till.
  }
    .help = Berätta på något annat sätt, om det behövs.
recipients-example-person = Den här personen är från exemplet som ”new” gjorde.
    .help = Byt ut listan mot din egen.
recipients-suppressed-nobody = Ingen mottagare i listan har den här uppgiften.
    .help = Leta efter ett skrivfel eller nollor som försvunnit i början. Annars får personen kanske ett brev ändå.
recipients-suppression-list = Listan över dem som ni inte skriver till går inte att använda som den är.
    .help = Den ska ha kolumnen ”id” eller ”email” med mottagarnas värden. En personbeteckning hör inte hemma där.
recipients-taken-out = Någon tog bort personen i listan över rättelser.
    .help = Inget att göra, om det var rätt.
recipients-held = Raden har fel, och personen väntar.
    .help = Rätta felen på raden. Alla andra underrättas.
recipients-fixes = Listan över rättelser går inte att använda som den är.
    .help = Ta listan som det här programmet gjorde och fyll bara i den sista kolumnen.
recipients-fix-of-nobody = Rättelsen gäller en rad som inte finns eller som är någon annans.
    .help = Rader har lagts till, tagits bort eller sorterats om. Kontrollera på nytt och ta den nya listan.
recipients-fix-of-no-column = Rättelsen gäller ingen kolumn i listan.
    .help = Rätta själva listan över mottagare, eller skriv ”ta bort” om personen ska lämnas bort.
recipients-fix-unclear = { $why ->
    [order] Det här ser ut som en uppmaning. En rättelse ersätter värdet.
    [answer] Det här ser ut som ett svar. En rättelse ersätter värdet.
   *[sign] Bara ”-” tömmer värdet.
  }
    .help = Skriv det rätta värdet, ”-” om värdet ska tömmas eller ”ta bort” om personen inte ska få något brev. Lämna cellen tom om inget ska rättas.
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
recipients-no-group = Raden hör inte till någon grupp.
    .help = Skriv vilken grupp personen hör till. Grupperna finns under ”groups” i filen incident.yaml.
recipients-two-groups = Raden hör till två grupper.
    .help = Gör en egen rad med eget id för vardera gruppen. Eller behåll bara den grupp vars brev berättar allt som gäller personen.
recipients-other-group = Alla rader i den här listan hör till gruppen ”{ $group }”, men på raden står något annat.
    .help = Flytta raden till sin egen grupps lista, eller ta bort listans ”group” i filen incident.yaml. Om kolumnen handlar om något annat, lägg till den under listans ”ignore”.
recipients-data-outside-group = I filen incident.yaml har radens grupp inte ”{ $name }”.
    .help = Lägg till uppgiften för gruppen under ”data” i filen incident.yaml, eller rätta raden. Brevet skulle inte nämna uppgiften.
recipients-unknown-group = Värdet är ingen av grupperna.
    .help = Rätta värdet, eller lägg till det under gruppens ”in-list” i filen incident.yaml.
cli-group-needed = Varje grupp har egna brev.
    .help = Välj en grupp: `--group GRUPP`. Grupperna är: { $known }.
cli-no-such-group = Det finns ingen grupp ”{ $group }”.
    .help = Grupperna är: { $known }.
recipients-bad-birth-year = Det här är varken ett födelseår eller ett födelsedatum.
    .help = Skriv ett år, som 1990, eller ett datum, som 24.12.1990, eller lämna tomt.
recipients-impossible-status = Enligt specialstatusen är personen ett barn, men enligt födelseåret en vuxen.
    .help = Rätta specialstatusen eller födelseåret.
recipients-child-without-status = Enligt födelseåret är personen ett barn, men specialstatusen säger det inte.
    .help = Skriv ”minderårig” som specialstatus och ange en vårdnadshavare, eller rätta födelseåret.
recipients-care-word = { $care ->
    [protected] Enligt ett värde har personen en spärrmarkering, men specialstatusen säger det inte.
    [deceased] Enligt ett värde är personen död, men specialstatusen säger det inte.
    [minor] Enligt ett värde är personen ett barn, men specialstatusen säger det inte.
    [guardian] Ett värde nämner en vårdnadshavare eller förälder, men specialstatusen säger det inte.
    [titles] En rubrik, bladets namn eller en kommentar på rubrikraden talar om personer som har spärrmarkering eller intressebevakare, är döda eller är barn.
   *[guardianship] Enligt ett värde har personen en intressebevakare, men specialstatusen säger det inte.
  }
    .help = Om det är så, skriv det som specialstatus. Ta annars bort ordet ur värdet.
recipients-care-column = { $care ->
    [protected] Enligt en kolumn som inte läses har personen en spärrmarkering, men specialstatusen säger det inte.
    [deceased] Enligt en kolumn som inte läses är personen död, men specialstatusen säger det inte.
    [minor] Enligt en kolumn som inte läses är personen ett barn, men specialstatusen säger det inte.
    [guardian] En kolumn som inte läses nämner en vårdnadshavare eller förälder, men specialstatusen säger det inte.
   *[guardianship] Enligt en kolumn som inte läses har personen en intressebevakare, men specialstatusen säger det inte.
  }
    .help = Skriv det som specialstatus, eller säg i filen incident.yaml under ”recipients.status” vad kolumnens värden betyder. Där betyder ”any: ordinary” inget särskilt.
recipients-unclear-status = { $why ->
    [value] incident.yaml säger inte vilken specialstatus det här värdet betyder.
    [age] En vårdnadshavare är angiven, men det är inte säkert att personen är ett barn.
    [merged] En cell om specialstatusen är sammanfogad med andra. Det är inte säkert vem den gäller.
    [struck] Ett värde är överstruket. Det är inte säkert att det gäller.
   *[two] Raden säger två olika specialstatusar.
  }
    .help = { $why ->
        [value] Lägg till värdet under ”recipients.status” i filen incident.yaml, eller rätta det.
        [age] Lägg till födelsedatumet, eller skriv specialstatusen.
        [merged] Dela cellerna och fyll i värdet på varje rad som det gäller.
        [struck] Ta bort värdet eller raden ur listan. Om värdet gäller, ta bort överstrykningen.
       *[two] Behåll den som stämmer, eller berätta själv för personen.
      }
recipients-no-value = { $part ->
    [name] Värdet är inte ett namn.
    [street] Värdet är inte en gatuadress.
    [postal-code] Värdet är inte ett postnummer.
    [city] Värdet är inte en postanstalt.
    [email] Värdet säger att det inte finns någon e-postadress.
    [guardian] Det här är inte en vårdnadshavares namn. Fältet läses som tomt.
   *[other] Värdet säger att uppgiften inte finns. Det läses som tomt.
  }
    .help = { $part ->
        [guardian] Skriv vårdnadshavarens namn.
        [other] Lämna cellen tom.
        [name] Skriv namnet eller ta bort raden.
       *[any] Sök den rätta uppgiften. Lämna hela adressen tom om den är okänd.
      }
recipients-odd-prefix = Värdet börjar kanske med ett ord för sin kolumn. Ordet lämnas bort.
    .help = Skriv värdet utan ordet. Om ordet hör till namnet, skriv ”c/o” före det.
recipients-phone-as-street = Gatuadressen är ett telefonnummer.
    .help = Skriv gatuadressen eller postboxen, eller lämna adressen tom.
recipients-repeated = { $what ->
    [digits] Det finns siffror i namnet.
    [phone] Det finns ett telefonnummer i adressen.
    [place] Postnumret eller postanstalten står också i gatuadressen.
    [name] Namnet står också i adressen.
   *[street] Gatuadressen står också i en annan kolumn.
  }
    .help = Låt varje uppgift stå i bara en kolumn. Brevet görs med adressen som den är.
recipients-country-in-city = Postanstalten slutar med ett land. Som land läses { $country }.
    .help = Skriv landet i en egen kolumn och bara orten här.
recipients-other-country = Postanstalten finns i ett annat land än det i kolumnen för land.
    .help = Rätta landet eller postanstalten.
recipients-other-spread = Filen incident.yaml säger något annat om spridningen än den här raden.
    .help = Rätta värdet, eller skriv under ”known.spread” i filen incident.yaml (eller ”spread” för gruppen) det som gäller alla. Med ”unknown” kan raderna säga vad som helst.
recipients-foreign-town = Det här är en stor stad utomlands, men landet saknas.
    .help = Om adressen är utomlands, skriv { $country } som land.
recipients-no-such-row = Rubrikraden eller den sista raden som incident.yaml anger passar inte listan.
    .help = Skriv radernas nummer under ”recipients.header-row” och ”recipients.last-row” så som kalkylprogrammet visar dem. Lämna bort dem om listan inte har rubriktexter och summor, och för JSON-rader.
recipients-total-row = Raden verkar innehålla summor. Den är ingen person.
    .help = { $last ->
        [0] Ta bort raden.
       *[other] Ta bort raden. Eller om den kommer efter den sista personen, skriv ”last-row: { $last }” under ”recipients” i filen incident.yaml.
      }
recipients-header-again = Raden upprepar rubrikerna. Den är ingen person.
    .help = Ta bort raden.
recipients-after-last-row = Den sista raden som läses är { $last }, men den här raden verkar ännu vara en person.
    .help = Rätta ”recipients.last-row” i filen incident.yaml eller lämna bort det.
recipients-repaired = { $kind ->
    [formula] Värdet är skrivet som en formel i Excel (="…"). Det läses utan formeln.
    [apostrophe] Värdet börjar med den apostrof som Excel märker text med. Det läses utan den.
    [quotes] Citattecknen i värdet är inte skrivna så som en textfil kräver. Värdet läses så som det verkar vara avsett.
    [row] Citattecknen inne i radens värden är inte skrivna två gånger. Raden läses som den verkar vara menad.
    [backslash] Värdet har omvända snedstreck framför andra tecken. Det läses utan dem.
    [code-point] Värdet har bokstäver skrivna som koder (\u00e4). De läses som bokstäver.
    [entity] Värdet har bokstäver skrivna som webbsidors koder (&auml;). De läses som bokstäver.
    [tag] Värdet har webbsidors formateringskoder. Det läses utan dem.
   *[percent] Värdet har tecken skrivna som webbadressers koder (%20). De läses som tecken.
  }
    .help = Andra rader kan ha detsamma, och de läses på samma sätt. Titta på hur några av personerna står i breven. Ännu bättre är att exportera listan på nytt.
recipients-remains = { $kind ->
    [formula] Värdet verkar vara en formel i Excel som inte är hel.
    [apostrophe] Värdet börjar med en apostrof. Den kan vara Excels märke eller en del av namnet.
    [quotes] Det finns citattecken inne i raden som inte är dubblerade. Därför är det inte säkert var värdena slutar.
    [backslash] Värdet har en kod för radbrytning eller tabb.
    [code-point] Värdet har koder som inte är hela bokstäver.
    [entity] Värdet har en kod för webbsidor som inte är hel.
    [tag] Värdet har webbsidors formateringskoder som inte hör ihop, eller en radbrytning.
    [program] Värdet ser ut att vara en formel, en platshållare eller en kod från ett program.
    [plus] Värdet har ett plustecken där en webblankett kanske har skrivit ett mellanslag.
   *[percent] Värdet verkar ha webbadressers koder.
  }
    .help = { $kind ->
        [apostrophe] Ta bort apostrofen. Om den hör till namnet, skriv ’ i stället.
        [quotes] Skriv två citattecken för ett inne i ett värde, eller exportera listan på nytt som ”CSV UTF-8”.
       *[other] Skriv värdet så som det ska stå i breven, eller exportera listan på nytt.
      }
recipients-not-computed = Cellen har en formel, men filen har inte dess resultat.
    .help = Öppna arbetsboken i ett kalkylprogram och spara den där. Eller skriv värden i stället för formlerna.
recipients-hidden-rows = Det finns dolda rader i bladet. De läses som alla andra.
    .help = Ta bort filtret och titta på alla rader. Ta bort raderna för dem som ni inte ska skriva till.
recipients-merged-cells = Celler är sammanfogade. Värdet hör bara till den första cellen, och de andra är tomma.
    .help = Upphäv sammanfogningen och skriv värdet på varje rad som det hör till.
recipients-no-such-sheet = Arbetsboken har inget blad med det namnet.
    .help = Skriv namnet så som det står på bladets flik, under ”recipients.sheet” i filen incident.yaml. Eller lämna bort det.
recipients-unclear-format = Det går inte att säga säkert vad cellen visar: det beror på datorn.
    .help = Formatera kolumnen som text och skriv värdena så som de ska stå i breven.
recipients-missing-glyph = Brevets typsnitt kan inte skriva tecknet { $character } i det här värdet. Personen får inget brev förrän någon beslutar om det.
    .help = Skriv det med latinska bokstäver, som i ett pass, eller lägg till ett typsnitt för skriften i mappen ”fonts” (docs/theme.md).

## Vad som är fel i incident.yaml.

incident-example-date = Datumet i ”{ $key }” är fortfarande från exemplet som ”new” gjorde.
    .help = Skriv när det var i ditt fall. Om det är samma datum, säg det under ”answers”.
incident-example-value = ”{ $key }” är fortfarande från exemplet som ”new” gjorde.
    .help = Skriv ditt eget värde eller din egen text. Om det inte behövs, ta bort det.

## Vad som är fel i texterna (locales/). Namnet är felets kod med - i stället för /.

locale-syntax = { $fault ->
    [sign] Här saknas tecknet ”{ $detail }”.
    [name] Här ska det stå ett namn: bokstäver från a till z, siffror och ”-”.
    [words] Texten ”{ $detail }” har inga ord.
    [no-words] Här saknas orden.
    [no-star] Ett av de här alternativen måste ha en stjärna, till exempel *[other].
    [two-stars] Bara ett av de här alternativen kan ha stjärnan.
    [selector] En text kan inte välja efter det här. Den kan välja efter ett värde som $number.
    [attribute] Ett attribut till en term kan inte skrivas ut.
    [quotes] Citattecknet stängs inte på samma rad.
    [order] Det som har ett namn kommer sist inom parentesen.
    [twice] ”{ $detail }” står två gånger inom parentesen.
    [escape] Tecknet ”\{ $detail }” finns inte.
    [brace] Före det här tecknet ”{"}"}” finns inget ”{"{"}”.
    [literal] Här ska det stå ett tal eller ord inom citattecken.
   *[expression] Inom klammerparenteser står ett värde som $name, en term som -name, namnet på en text eller ord inom citattecken.
  }
    .help = En text är ”namn = ord”. En lång text går vidare på rader som är indragna.
text-bad-markup = Markeringarna i texten { $name } passar inte ihop (språk { $tag }).
    .help = Stäng varje markering i samma text. Skriv &lt; i stället för < och &amp; i stället för &.
locale-unknown-language = { $tag } är inte ett språks kod.
    .help = Mapparna i locales/ heter som fi, sv och en.
locale-name-clash = { $name } är namnet på både en term och ett meddelande.
    .help = Ge en av dem ett annat namn.
    .label = den andra
locale-bad-record = På den här raden finns ingen anteckning om en översättning.
    .help = Programmet skriver den här filen. På en rad står ett namn och två kontrollsummor, med tabbar mellan.
locale-bad-rules = { $what ->
    [unknown-key] Reglerna för { $tag } har ingen sådan nyckel.
    [missing-key] Här saknas en nyckel i reglerna för { $tag }.
   *[wrong-type] Det här kan inte stå så i reglerna för { $tag }.
  }
    .help = Skriv stället som i programmets egen fil rules/sv/plain.yaml, eller ta bort filen.
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
locale-bad-call = { $what ->
    [style] Det finns ingen stil ”{ $name }” för { $function }.
    [argument] { $function } har inget argument ”{ $name }”.
    [date] { $name ->
        [none] { $function } behöver ett datum.
       *[other] { $name } är inget datum, som { $function } behöver.
      }
   *[number] { $name ->
        [none] { $function } behöver ett tal.
       *[other] { $name } är inget tal, som { $function } behöver.
      }
  }
    .help = { $what ->
        [style] Stilarna är { $known }.
       *[other] Rätta anropet. Annars skulle { $function } stå i brevet.
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
problems-times = { $number } × { $problem }
problems-rows = { $more ->
    [0] rader { $rows }
   *[other] rader { $rows } och { $more } till
  }
problems-more = { $total }. `check --exceptions FILE` gör en lista över alla rader för Excel.
problems-first = { $total }; här är de första { $number } sorterna. `check --exceptions FILE` gör en lista över alla rader för Excel.
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
people-in-list-with-copies = Listan har { $number ->
    [one] { $number } person.
   *[other] { $number } personer.
  } Dessutom går { $copies ->
    [one] { $copies } exemplar till en vårdnadshavare eller intressebevakare
   *[other] { $copies } exemplar till vårdnadshavare eller intressebevakare
  }, så mottagarna är { $all }:
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
language-et = estniska
language-se = nordsamiska
language-ru = ryska
language-uk = ukrainska
language-ar = arabiska
language-so = somaliska
languages-joined = { $first } och { $last }
heading-statuses = Bland personerna finns:
status-minor = { $number ->
    [one] barn, vars brev går till en vårdnadshavare
   *[other] barn, vars brev går till en vårdnadshavare
  }
status-protected = med spärrmarkering
status-deceased = som har dött
status-young = som är 15–17 år
status-guardian-copy = brev till vårdnadshavare eller intressebevakare
status-guardianship = som har intressebevakning
status-abroad = som bor utomlands
status-second-guardian = { $number ->
    [one] andra vårdnadshavare, som får ett eget brev
   *[other] andra vårdnadshavare, som får egna brev
  }
heading-variants = Olika slags brev:
audience-young = 15–17 år
audience-young-guardian = vårdnadshavare för en ung person
audience-ward = med intressebevakare
audience-legal-guardian = till intressebevakaren
audience-estate = till dödsboet
audience-aland = på Åland
audience-adult = vuxen
audience-guardian = vårdnadshavare för ett barn
audience-protected = spärrmarkering
audience-abroad = bor utomlands
audience-sweden = Sverige
audience-estonia = Estland
variant-data = { $category } { $answer ->
    [yes] sparad
    [no] inte sparad
   *[open] kanske sparad
  }
variant-spread = { $spread ->
    [unknown] spridningen inte känd
    [known] spridningen känd
    [known-recipient] mottagaren känd
    [returned] uppgifterna återlämnade
    [deleted] uppgifterna raderade
   *[published] uppgifterna publicerade
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
check-warnings-cut = { $number ->
    [one] Det finns { $number } varning. Den visas inte när felen är så här många.
   *[other] Det finns { $number } varningar. Alla visas inte när felen är så här många.
  }
digest = Kontrollkod för underlaget och de här talen, för den som godkänner: { $digest }
check-nobody = Ingen skulle få brev eller e-post. Se orsakerna ovan, och sedan:
check-ready-for-others = { $number ->
    [one] { $number } person väntar på ett beslut och får ingenting före det.
   *[other] { $number } personer väntar på ett beslut och får ingenting före det.
  } Inget hindrar breven och e-postmeddelandena till de andra. Inga har gjorts ännu. Så här görs de:
check-ready = Allt är i ordning. Inga brev eller e-postmeddelanden har gjorts ännu. Så här gör du dem:
check-listed = { $number ->
    [one] { $number } problem eller öppet fall finns i { $file }, som går att öppna i Excel.
   *[other] { $number } problem och öppna fall finns i { $file }, som går att öppna i Excel.
  }
check-errors-listed = { $where ->
    [list] Det finns fel i listan över personer. Rätta dem där, eller fyll i den sista kolumnen i { $file } och ge kommandot på nytt med `--fixes { $file }`.
   *[elsewhere] Det finns fel. Vid varje fel står vilken fil som ska rättas.
  }
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
verify-variant = Varianten är inte den som följer av raden i listan: brevet talar om andra uppgifter eller vänder sig till en annan läsare.
    .help = Använd inte filerna. Kör `render` på nytt till en ny mapp.
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
verify-values-common = av dessa finns samma ord i fallets egna texter: sökta utanför dem
verify-values-short = utelämnade: för korta för att skiljas från andra ord

## Att sända: vad send skulle göra, hur långt det är, hur det slutade. Ett meddelande utan punkt står efter
## ett tal.

send-nothing-sent = Ingenting sändes. Det här skulle sändas:
send-to = Till: { $destination }
send-messages = { $number ->
    [one] meddelande
   *[other] meddelanden
  }
send-deferred = { $number ->
    [one] av dem väntar på nästa försök
   *[other] av dem väntar på nästa försök
  }
send-unknown = { $number ->
    [one] av dem är kanske redan mottaget; ingen vet
   *[other] av dem är kanske redan mottagna; ingen vet
  }
send-not-open = { $number ->
    [one] annat meddelande, som inte sänds längre
   *[other] andra meddelanden, som inte sänds längre
  }
send-heading-languages = Meddelanden enligt språk:
send-heading-domains = Meddelanden enligt domän:
send-other-domains = alla andra domäner
send-no-limit = Hastigheten är inte begränsad. E-postservern avgör hur länge det tar.
send-least = { $number ->
    [one] Med de här gränserna tar det minst en minut.
   *[other] Med de här gränserna tar det minst { $number } minuter.
  }
send-least-hours = Med de här gränserna tar det minst { $number } timmar.
send-reports = Felrapporter: { $address }
send-reports-verp = Felrapporter: { $address }, med ett eget märke för varje meddelande
send-reports-no-verp = Meddelandena har inget märke som säkert parar ihop rapporten med meddelandet: skriv ”verp: yes”.
send-held = { $number ->
    [one] meddelande väntar på beslut; kommandot tar med det
   *[other] meddelanden väntar på beslut; kommandot tar med dem
  }
send-digest = Körningens kontrollkod, för den som godkänner den: { $digest }
send-checked = { $number ->
    [one] Meddelandet öppnades och är som det ska vara.
   *[other] Alla { $number } meddelanden öppnades och är som de ska vara.
  }
send-different = { $number ->
    [one] { $number } meddelande är inte det som gjordes. Sänd ingenting ur den här mappen.
   *[other] { $number } meddelanden är inte de som gjordes. Sänd ingenting ur den här mappen.
  }
send-how = Så sänds de:
send-question = { $number ->
    [one] Skriv antalet meddelanden ({ $number }) för att sända det:
   *[other] Skriv antalet meddelanden ({ $number }) för att sända dem:
  }
send-not-typed = Det är inte antalet meddelanden. Ingenting sändes.
send-recovered = { $number ->
    [one] Om { $number } meddelande från förra gången vet ingen om e-postservern har det.
   *[other] Om { $number } meddelanden från förra gången vet ingen om e-postservern har dem.
  }
send-samples = { $number ->
    [one] prov sändes
   *[other] prov sändes
  }
send-samples-refused = { $number ->
    [one] prov avvisades
   *[other] prov avvisades
  }
send-samples-nobody = Ingen i { $out } fick något meddelande.
send-progress-speed = { $number } i minuten
send-progress-waiting = väntar { $number }
send-progress-refused = avvisade { $number }
send-progress-unknown = oklara { $number }
send-progress-connections = { $number ->
    [one] { $number } förbindelse
   *[other] { $number } förbindelser
  }
send-progress-left = { $number } min kvar
send-progress-away = e-postservern kan inte nås, nytt försök görs
send-progress-rests = fortsätter { $time }
send-done = Alla meddelanden är sända.
send-some-missing = Allt som kunde sändas är sänt. Några personer fick inte sitt meddelande.
send-mismatch = Ett meddelande är inte det som gjordes. Sändningen stannade.
send-broken = Sändningen stannade på grund av ett fel i datorn eller i programmet.
send-paused = Sändningen stannade före slutet. Ingenting har gått förlorat.
send-why-stopped = Du bad om det.
send-why-date = Sluttiden har gått ut.
send-why-hours = Det är inte sändningstid nu.
send-why-waiting = Allt som är kvar väntar på nästa försök.
send-why-limit = Så många meddelanden som du bad om sändes.
send-state-planned = ska sändas
send-state-deferred = sköts upp, nytt försök görs
send-state-accepted = mottagna av e-postservern
send-state-unknown = kanske mottagna; ingen vet
send-state-held = väntar på att någon beslutar
send-state-rejected = avvisades för gott
send-state-bounced = kom tillbaka
send-state-letter = ersätts av ett brev
send-next-again = Fortsätt genom att kör samma kommando igen.
send-next-status = Vad som hände med varje meddelande:
send-next-bounces = Läs i morgon rapporterna som kom tillbaka:
send-next-held = Några meddelanden väntar på beslut. Fråga först den som sköter servern. Sänd dem sedan igen (resend) eller ersätt dem med brev (letter):
send-next-letters = Brev till dem som inte fick något meddelande:
send-not-the-message = Försändelse { $piece } är inte det meddelande som gjordes: { $what ->
    [unreadable] filen kan inte läsas
    [long] filen är för lång
    [changed] filen har ändrats
    [recipient] det är adresserat till någon annan
    [headers] dess brevhuvud är inte programmets
    [line] en av dess rader kan inte sändas
   *[bytes] det kan inte sändas
  }.
    .help = Ingenting mer sänds. Återställ filen som ”render” gjorde den. ”verify” ser på dem alla.
send-not-confirmed = De här meddelandena är inte de bekräftade. Deras kontrollkod är { $code }.
    .help = Se på siffrorna igen och bekräfta koden som ”render” skrev ut för den här mappen.
send-no-terminal = Det finns ingen terminal att fråga på.
    .help = Ge --confirm KOD med kontrollkoden som ”render” skrev ut, eller --yes.
send-relay-unreachable = E-postservern kan inte nås ({ $relay }): { $what }.
    .help = Se på serverns namn, port och nätverk, eller fråga den som sköter servern. Kör sedan samma kommando igen.
send-relay-busy = E-postservern är överbelastad ({ $relay }): { $what }.
    .help = Använd färre förbindelser eller meddelanden i minuten, eller vänta. Kör sedan samma kommando igen.
send-relay-certificate = E-postserverns certifikat duger inte, så ingenting sänds till den ({ $relay }): { $what }.
    .help = Använd namnet som står i det, eller ”ca-file” om er egen utfärdare har undertecknat det. Kör sedan samma kommando igen.
send-relay-no-tls = Ingen krypterad förbindelse till e-postservern kom till stånd, så ingenting sänds till den ({ $relay }): { $what }.
    .help = Se på ”tls” och ”port” i inställningarna: 587 med starttls, 465 med implicit. Kör sedan samma kommando igen.
send-relay-password = E-postservern låter oss inte logga in ({ $relay }): { $what }.
    .help = Se på användare och lösenord, och fråga den som sköter servern hur man loggar in. Kör sedan samma kommando igen.
send-relay-refuses-us = E-postservern avvisar oss och inte mottagarna ({ $relay }): { $what }.
    .help = Ingen antecknades som avvisad på grund av detta. Fråga den som sköter servern. Kör sedan samma kommando igen.
send-too-many-refused = E-postservern avvisar för många adresser. Sändningen stannade innan flera antecknades som avvisade.
    .help = ”status --missing FILE.csv” listar dem. Om listan är gammal och adresserna inte finns längre, tillåt fler avvisningar med --allow-refused och kör samma kommando igen. Fråga annars den som sköter servern.
send-answers-lost = Gång på gång uteblev serverns svar på ett meddelande.
    .help = Fråga den som sköter servern vad som hände med de sista meddelandena. ”status” visar vilka som är oklara.
send-folder = Ett meddelande kunde inte skrivas: { $what }.
    .help = Se på mappen och dess disk. Kör sedan samma kommando igen.
send-cannot-record = Det som skulle sändas kunde inte antecknas: { $what }.
    .help = Gör plats på disken eller reparera den. Kör sedan samma kommando igen.
send-no-bounce-address = Ingen adress för felrapporter är given.
    .help = De kommer tillbaka till meddelandenas avsändare. Skriv ”envelope: {"{"}bounces-to: returer@org.example, verp: yes{"}"}” i dispatch.yaml, så att ”bounces” kan para ihop dem.
send-bad-test-address = Adressen för prov duger inte.
    .help = Ge en vanlig adress, såsom namn@org.example.
send-no-such-piece = Det finns inget meddelande med numret { $piece }.
    .help = Numren står i manifest.csv.

## Verktyg för översättare (locales …). $tag är koden för ett språk, $share ett tal med en decimal.

coverage-title = Texterna jämförda med detta språk: { $language }.
coverage-language = { $language }: { $translated } av { $messages } meddelanden är översatta ({ $percent } %).
coverage-not-whole = Alla filer kunde inte läsas. Det som verkar saknas kan finnas i en av dem.
coverage-file = fil
coverage-messages = meddelanden
coverage-translated = översatta
coverage-missing = saknas
coverage-stale = föråldrade
coverage-untranslated = oöversatta
coverage-obsolete = överflödiga
locale-coverage = { $wanted ->
    [share] { $share } % av texterna på ”{ $tag }” är översatta. Minst { $gaps } % krävs.
   *[all] På ”{ $tag }” behöver { $gaps ->
        [one] { $gaps } text en översättare.
       *[other] { $gaps } texter en översättare.
      }
  }
    .help = Du ser alla med --list.
cli-no-words = Det finns inga texter på ”{ $tag }”.
    .help = Det finns texter på dessa språk: { $known }.
locale-borrowed-words = { $number ->
    [one] { $number } text som saknas på ”{ $to }” kommer på ”{ $from }”: { $first }.
   *[other] { $number } texter som saknas på ”{ $to }” kommer på ”{ $from }”: { $first }.
  } På ”{ $to }” finns { $share } % av texterna.
    .help = Kommandot locales coverage INCIDENT --list visar alla som en översättare borde skriva.
locale-no-guardian-form = ”{ $name }” talar till läsaren men saknar en form för barnets vårdnadshavare.
    .help = Skriv en form för vårdnadshavare, till exempel ”Ditt barns dörrkod”: { "{ $audience -> [guardian] … *[other] … }" }.
locale-lost-reader-form = ”{ $name }” ersätter programmets text, som har egna ord för en läsare: ”.{ $form }”. Brev till den läsaren säger nu det här.
    .help = Skriv ”.{ $form } = …” under den: orden för den läsaren.
locale-no-reader-form = ”{ $name }” säger ”du”, men { $reader ->
    [estate] den som sköter ett dödsbo
   *[legal-guardian] intressebevakaren
  } läser det.
    .help = Skriv en form för den läsaren: { "{ $audience -> " }[{ $reader }]{ " … *[other] … }" }.
locale-nothing-borrowed = Språket ”{ $to }” har alla texter och lånar inga från ”{ $from }”.
    .help = Ta bort raden.
diff-title = { $number ->
    [0] Ingen text i { $incident } har ändrats sedan { $then }.
    [one] { $number } text i { $incident } har ändrats sedan { $then }.
   *[other] { $number } texter i { $incident } har ändrats sedan { $then }.
  }
diff-written = De finns i { $path }. Öppna filen i en webbläsare eller skriv ut den.
diff-legend = Ord som har tagits bort är överstrukna. Nya ord är understrukna och i fetstil. Inom klammer står värden som fylls i i varje brev.
diff-state = Läge
diff-before = Före
diff-now = Nu
diff-absent = finns inte
diff-same = oförändrad
diff-added = ny
diff-removed = borttagen
diff-changed = ändrad
diff-heard-removed = borttaget:
diff-heard-added = nytt:
locale-changed = { $number ->
    [one] { $number } text har ändrats sedan { $then }.
   *[other] { $number } texter har ändrats sedan { $then }.
  }
    .help = Låt godkänna dem. Jämför sedan med det godkända läget.
pseudo-written = { $number ->
    [one] { $number } fil med främmande ord finns i { $folder }.
   *[other] { $number } filer med främmande ord finns i { $folder }.
  } För brev på dem, skriv ”{ $tag }” under ”languages” i meddelandet.
record-written = { $number ->
    [one] { $number } översättning är antecknad i { $path }.
   *[other] { $number } översättningar är antecknade i { $path }.
  }
record-unchanged = Inget att anteckna: { $path } är aktuell.
record-stale = { $stale ->
    [one] { $stale } av dem är föråldrad: källtexten har ändrats. Översätt den, eller nämn den med --message om den fortfarande stämmer.
   *[other] { $stale } av dem är föråldrade: källtexterna har ändrats. Översätt dem, eller nämn med --message dem som fortfarande stämmer.
  }
cli-no-such-text = Händelsen har ingen text ”{ $id }” på både ”{ $from }” och ”{ $to }”.
    .help = Jämför namnet med filerna på båda språken.
cli-same-language = ”{ $tag }” är språket som andra översätts från.
    .help = Ange ett annat språk eller ett annat källspråk.

## Vad lagen kräver, i slutet av check

duties-met = Varje slags brev berättar det som lagen kräver: vad som har hänt, vem man kan fråga, vad det kan leda till, vad som görs åt saken och vad läsaren kan göra.
duties-heading = Lagen kräver mer än vad de här breven berättar (dataskyddsförordningen, artikel 34):
duties-line = { $number ->
    [one] { $language }, 1 slags brev: { $answers }
   *[other] { $language }, { $number } olika brev: { $answers }
  }
duty-nature = vad som har hänt
duty-contact = vem man kan fråga
duty-consequences = vad det kan leda till
duty-measures = vad som görs åt saken
duty-advice = vad läsaren kan göra
duty-unmet = { $duty } (saknas)
duty-weak = { $duty } (inget konkret)
duty-not-judged = { $duty } (inte granskat)

## Vad ett färdigt brev måste berätta (dataskyddsförordningen, artikel 34)

article-34-no-nature = Brevet ({ $language }) berättar inte vad som har hänt.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Berätta vilket slags incident det var. Mallen skriver ut det med nature, lead och events (dataskyddsförordningen, artikel 34.2).
article-34-no-contact = Brevet ({ $language }) nämner ingen som man kan fråga.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = { $missing ->
        [facts] Ge den här kontaktpunkten ett telefonnummer, en e-postadress eller en postadress för läsare av { $language }.
       *[template] Skriv ut kontaktpunkterna i mallen: dataskyddsombudet eller en annan kontakt med telefonnummer, e-postadress eller postadress.
      } (Dataskyddsförordningen, artiklarna 34.2 och 33.3 b.)
article-34-no-consequences = Brevet ({ $language }) berättar inte vad det kan leda till.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Om ingen följd i katalogen gäller uppgifterna, berätta om följderna med egna ord. En egen mall skriver ut dem under consequences (dataskyddsförordningen, artiklarna 34.2 och 33.3 c).
article-34-no-measures = Brevet ({ $language }) berättar inte vad som görs åt saken.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Skriv ut åtgärderna (measures) i mallen (dataskyddsförordningen, artiklarna 34.2 och 33.3 d).
article-34-no-advice = Brevet ({ $language }) berättar inte vad läsaren kan göra.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Om inget råd i katalogen gäller uppgifterna, ge råd med egna ord. En egen mall skriver ut råden under steps (dataskyddsförordningen, skäl 86).
article-34-vague-measures = { $heading ->
        [none] Brevet ({ $language }) berättar inte om någon konkret åtgärd.
       *[other] ”{ $heading }” lovar åtgärder, men brevet ({ $language }) berättar inte om någon konkret.
      }{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Berätta vad som har stängts, bytts eller reparerats. Anmälningar och utredningar är inte åtgärder (dataskyddsförordningen, artiklarna 34.2 och 33.3 d).
article-34-unknown-consequences = Brevet ({ $language }) säger bara att följderna är okända: ”{ $sentence }”{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Berätta vad de läckta uppgifterna kan leda till (dataskyddsförordningen, artiklarna 34.2 och 33.3 c).
article-34-vague-consequences = Brevet ({ $language }) säger att det kan orsaka skada, men inte vilken: ”{ $sentence }”{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Berätta vad de läckta uppgifterna kan leda till (dataskyddsförordningen, artiklarna 34.2 och 33.3 c).
article-34-leak-denied = ”{ $sentence }” Men incident.yaml säger om uppgiften { $category }: { $certainty ->
        [leaked] den har läckt ut
        [may-have-leaked] den kan ha läckt ut
        [if-saved] den kan ha läckt ut, om den var sparad
       *[not-leaked] den har inte läckt ut
      }.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Rätta meningen eller hur säker uppgiften är i incident.yaml.
article-34-leak-claimed = ”{ $sentence }” Men för de här läsarna har { $category } inte läckt ut.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = { $title ->
        [yes] Rätta rubriken eller låt den välja ord efter läsarens uppgifter.
       *[no] Rätta meningen eller låt den välja ord efter läsarens uppgifter.
      }
article-34-title-certainty = Rubriken säger: ”{ $sentence }” Men av de här läsarnas uppgifter: { $certainty ->
        [leaked] något har läckt ut
        [may-have-leaked] något kan ha läckt ut
        [if-saved] något kan ha läckt ut, om det var sparat
       *[not-leaked] inget har läckt ut
      }.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Låt rubriken välja ord efter $certainty, som programmets egen rubrik gör.
article-34-credit-risk-denied = ”{ $sentence }” Men incident.yaml säger om uppgiften { $category }: { $certainty ->
        [leaked] den har läckt ut
        [may-have-leaked] den kan ha läckt ut
        [if-saved] den kan ha läckt ut, om den var sparad
       *[not-leaked] den har inte läckt ut
      }. Med den kan andra försöka ta lån.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Ta bort meningen, eller flytta den till negatives och lägg till reassurance: yes. Då får bara de den som den är sann för.
article-34-harm-denied = ”{ $sentence }” Men man informerar människor just för att risken för dem är hög.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Ta bort meningen: brevet säger emot sig självt (dataskyddsförordningen, artikel 34.1).
article-34-no-action-needed = { $steps ->
        [yes] ”{ $sentence }” Men brevet säger vad läsaren ska göra.
       *[no] ”{ $sentence }” Men uppgifter har läckt ut eller kan ha läckt ut.
      }{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Ta bort meningen och berätta vad läsaren kan göra (dataskyddsförordningen, skäl 86).
article-34-misuse-denied = { $why ->
        [extortion] ”{ $sentence }” Men incident.yaml säger att någon kräver pengar för uppgifterna.
       *[unknown] ”{ $sentence }” Men incident.yaml säger att ingen vet om uppgifterna har spridits eller använts.
      }{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Berätta vad ni vet och vad ni ännu inte vet, eller rätta incident.yaml.
article-34-advice-without-leak = ”{ $sentence }” Men för de här läsarna har { $category } inte läckt ut.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Låt katalogen ge rådet: den ger det till dem som behöver det. Eller berätta varför rådet är bra för alla.
article-34-authority-not-valid = Brevet med dagen { $date } nämner { $authority }, som inte finns { $when ->
        [after] efter
       *[before] före
      } { $day }.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = { $successor ->
        [none] Ta bort den ur texten eller rätta dess dagar i katalogen.
       *[other] Nämn { $successor } i texten eller rätta dagarna i katalogen.
      }
article-34-authority-check-old = { $authority } kontrollerades senast { $checked }, { $days } dagar före brevets dag.
    .help = Kontrollera namnet, sidan och telefonnumret och skriv dagen vid checked-on. Högst { $most } dagar får ligga emellan.
article-34-page-in-other-language = Sidan hos { $authority } är på språket { $page }, och brevet ({ $language }) säger inte det.{ $variant ->
        [none] {""}
       *[other] {" "}({ $variant }{ $more ->
            [0] {""}
            [one] {" "}och 1 annan slags brev
           *[other] {" "}och { $more } andra slags brev
          })
      }
    .help = Skriv språket efter adressen (in-language-{ $page }) eller ge katalogen en sida på språket { $language }.
article-34-no-lexicon = För språket { $language } har ingen skrivit ner vad orden betyder. Därför granskas bara brevens uppbyggnad.
    .help = Låt en jurist läsa breven. Orden skulle stå i rules/{ $language }/article-34.yaml.
## The preview: what the server says. $category is the name of a category of data.

preview-open = Öppna sidan i en webbläsare på den här datorn. Ctrl-C avslutar.
preview-real-confirm = Sidan visar riktiga personer med alla deras uppgifter. Skriv händelsens id ({ $incident }) för att fortsätta:
preview-refused-nobody = Skriv ditt namn, högst 100 tecken.
preview-refused-counting = Listan räknas ännu. Bekräfta när siffrorna är klara.
preview-refused-problems = Det finns fel. Rätta dem först.
preview-refused-rows = Antalet rader är ett annat.
preview-refused-code = Materialet har ändrats och kontrollkoden med det. Titta på siffrorna igen.
preview-not-drawn = Sidorna kan inte ritas här.
preview-tests-ordinary = Ett vanligt brev
preview-tests-minimum = En rad med bara namn och adress
preview-tests-two-languages = Två språk i samma brev
preview-tests-saved-all = Allt som kan ha sparats var sparat
preview-tests-saved-none = Inget av det som kan ha sparats var sparat
preview-tests-saved-one = Bara detta var sparat: { $category }
preview-tests-most-pages = Den längsta listan över uppgifter på alla språk: flest sidor
preview-tests-four-lines = Fyra adressrader med c/o
preview-tests-abroad = Adress utomlands
preview-tests-region = Ett område med egna myndigheter, språket är okänt
preview-tests-email = Får e-post i stället för brev
preview-tests-sami = Samiska bokstäver i namnet
preview-tests-neighbours = Nordiska och baltiska bokstäver i namnet
preview-tests-diacritics = Bokstäver med flera tecken i namnet
preview-tests-hyphen = Ett namn med bindestreck
preview-tests-apostrophe = Ett namn med apostrofer
preview-tests-longest = Det längsta namnet och den längsta gatan som ryms i fönstret
preview-tests-guardian = Ett barn: brevet går till vårdnadshavaren
preview-tests-two-guardians = Ett barn med två vårdnadshavare: brevet till den första
preview-tests-second-guardian = Ett barn med två vårdnadshavare: brevet till den andra, som bor på annat håll
preview-tests-protected = Spärrmarkering
preview-tests-guardianship = En vuxen med intressebevakare
preview-tests-large-print = Stor stil

## The page of `preview`. %1 and %2 are replaced by values; -one is the singular, -other the plural.

# What is on the page.

preview-title = Förhandsvisning
preview-skip = Gå till brevet
preview-views = Delar av sidan
preview-view-letters = Brev och e-post
preview-view-counts = Antal och bekräftelse
preview-page-language = Språk på denna sida
preview-choose = Val av vad som visas, och anmärkningar
preview-bar = Hur det visas
preview-invented = Bara påhittade personer visas
preview-real = Verkliga personer visas med namn och adress. Ingenting är dolt. Dela inte den här skärmen och ta inga bilder av den.

# The line at the top right. %1 is a file, %2 a time; %1 of preview-drawn is in milliseconds.

preview-up-to-date = Aktuell
preview-saved = %1 sparad %2
preview-drawn = ritad på %1 ms
preview-last-good = Visar den senaste felfria versionen
preview-offline = Förbindelsen bröts. Är programmet fortfarande i gång?
preview-online = Förbindelsen är tillbaka.
preview-reloaded = Aktuell: %1
preview-reloaded-changed-one = %1 stycke har ändrats: %2
preview-reloaded-changed-other = %1 stycken har ändrats: %2
preview-broken = Av filerna som de är nu går det inte att göra brev. Du ser den senaste felfria versionen.
preview-broken-piece = Av filerna som de är nu går det inte att göra det här brevet. Du ser dess senaste felfria version.
preview-more-errors-one = %1 fel till står under Anmärkningar.
preview-more-errors-other = %1 fel till står under Anmärkningar.

# On the left.

preview-language = Språk
preview-own-language = Var och ens eget
preview-of = %1 av %2
preview-missing-one = %1 saknas
preview-missing-other = %1 saknas
preview-readability = Läsbarhet (LIX) %1
preview-stale-one = %1 text kan vara föråldrad
preview-stale-other = %1 texter kan vara föråldrade
preview-in-one-letter = i ett brev
preview-variant = Typ av brev
preview-variant-letters = brev
preview-variant-nobody = Ingen i listan nedan får ett sådant brev.
preview-person = Påhittad person
preview-person-real = Person i listan
preview-search-people = Sök personer
preview-more-people-one = %1 person till. Sök för att hitta den.
preview-more-people-other = %1 personer till. Sök för att hitta dem.
preview-nobody-found = Ingen hittades.
preview-nobody-found-real = Ingen av dessa. Tryck på Enter för att söka i hela listan med rad eller id.
preview-findings = Anmärkningar
preview-findings-none = inga
preview-findings-none-match = Ingen anmärkning passar.
preview-findings-filter = Visa
preview-findings-search = Sök bland anmärkningar
preview-findings-all = Alla
preview-severity-error = Fel
preview-severity-warning = Varning
preview-severity-note = Not
preview-severity-error-all = Fel
preview-severity-warning-all = Varningar
preview-severity-note-all = Noter
preview-errors-one = %1 fel
preview-errors-other = %1 fel
preview-warnings-one = %1 varning
preview-warnings-other = %1 varningar
preview-notes-one = %1 not
preview-notes-other = %1 noter

# The bar above the pages.

preview-show-window = Visa fönstret
preview-envelope = Kuvert
preview-show-fold = Viklinjer
preview-beside = Andra språket
preview-beside-none = inget
preview-mail-as = E-post som
preview-mail-html = HTML
preview-mail-phone = Telefon
preview-mail-text = Text
preview-dark = Mörk
preview-mail-dark = Mörk e-post

# Captions. %1 and %2 of preview-letter-page are the page number and the number of pages.

preview-letter-page = Brev, sida %1 (%2)
preview-sheets-one = %1 ark
preview-sheets-other = %1 ark
preview-room-one = plats för %1 rad till
preview-room-other = plats för %1 rader till
preview-room-none = ingen plats kvar
preview-no-letter = Det finns inget brev.
preview-download-proof = ladda ner brevet som provtryck
preview-download-email = ladda ner e-postmeddelandet
preview-mail = E-post
preview-mail-frame = E-postmeddelandet som mottagaren ser det
preview-mail-from = Från
preview-mail-to = Till
preview-mail-subject = Ämne
preview-kilobytes = %1 kB
preview-regions = Stycken: %1. Flytta med piltangenterna, Enter visar var orden kommer ifrån.

# The panel about a paragraph. %1 of preview-in-file, preview-beside-text and preview-reference is a language code.

preview-hint = Klicka på ett stycke, eller tryck på Enter på det, så ser du var orden kommer ifrån.
preview-panel-one = Styckets meddelande
preview-panel-several = Styckets %1 meddelanden
preview-panel-finding = Anmärkning
preview-finding-nowhere = Ingen av personerna som visas får den här texten i sitt brev.
preview-close = Stäng
preview-copy = Kopiera
preview-copied = Kopierat
preview-marked = Markerat. Tryck Ctrl+C för att kopiera.
preview-copy-place = Kopiera %1
preview-in-file = Text i filen (%1)
preview-beside-text = Bredvid (%1)
preview-reference = Text att översätta från (%1)
preview-comment = Till översättaren
preview-fallback = På det här språket finns ingen egen text här. Ett annat språks text visas.

# Counts.

preview-counts-title = Vem som underrättas, och hur
preview-counts-none = Det finns ännu ingen lista över personer.
preview-counts-failed = Listan över personer kan inte räknas. Se anmärkningarna till vänster.
preview-counting = Räknar: %1 personer hittills.
preview-figure-rows-one = person i listan
preview-figure-rows-other = personer i listan
preview-figure-rendered-one = kan underrättas
preview-figure-rendered-other = kan underrättas
preview-figure-waiting-one = väntar på beslut
preview-figure-waiting-other = väntar på beslut
preview-figure-letters-one = brev
preview-figure-letters-other = brev
preview-figure-sheets-one = pappersark
preview-figure-sheets-other = pappersark
preview-figure-emails-one = e-postmeddelande
preview-figure-emails-other = e-postmeddelanden
preview-by-language = Brev och e-post enligt språk
preview-by-variant = Personer enligt typ av brev
preview-by-channel = Hur personerna underrättas
preview-by-status = Personer enligt specialstatus
preview-number = Antal
preview-sum = Summa
preview-channel-letter = med brev
preview-channel-email = med e-post
preview-channel-both = med brev och e-post
preview-status-none = ingen specialstatus
preview-status-minor = barn
preview-status-protected = spärrmarkering
preview-status-deceased = har dött
preview-status-young = 15–17 år
preview-status-guardianship = har intressebevakare

# Duties of article 34.

preview-duties-title = Vad meddelandet måste berätta
preview-duty = Skyldighet
preview-article = Dataskyddsförordningen artikel %1
preview-duty-met = Sagt
preview-duty-unjudged = Inte bedömd
preview-duty-weak = Svagt
preview-duty-missing = Saknas

# The table of open cases.

preview-exceptions-title = Fall att avgöra
preview-exceptions-filter = Filtrera tabellen
preview-exceptions-counting = Listan över personer läses ännu.
preview-exceptions-none = Det finns ännu ingen lista över personer.
preview-exceptions-empty = Det finns inget att avgöra.
preview-exceptions-text = Ord
preview-exceptions-row = Rad
preview-exceptions-column = Kolumn
preview-exceptions-severity = Allvar
preview-exceptions-problem = Problem och vad du gör
preview-exceptions-found = %1 av %2 visas.
preview-exceptions-left-one = %1 till finns bara i listan från check --exceptions.
preview-exceptions-left-other = %1 till finns bara i listan från check --exceptions.
preview-exceptions-show-one = Visa %1 till
preview-exceptions-show-other = Visa %1 till
preview-all = Alla
preview-sorted-up = Sorterat efter: %1, från början
preview-sorted-down = Sorterat efter: %1, från slutet

# Sample proofs and confirmation.

preview-proofs-title = Provtryck
preview-proofs-help = En PDF för varje språk: alla svåra fall, med fönster och vik inritade. Alla personer i dem är påhittade.
preview-proofs-real = En PDF för varje språk, med fönster och vik inritade. De innehåller verkliga personer: förvara dem lika säkert som listan.
preview-proofs-download = Ladda ner provtryck:
preview-confirm-title = Bekräfta
preview-gate-met = Klart:
preview-gate-open = Öppet:
preview-gate-no-errors = Inga fel finns kvar.
preview-gate-errors-one = %1 fel måste rättas först.
preview-gate-errors-other = %1 fel måste rättas först.
preview-gate-counted = Alla är räknade.
preview-gate-counting = Listan över personer är ännu inte räknad.
preview-confirm-waits = Du kan bekräfta när inget är öppet.
preview-confirm-proofs = Jag har tittat på provtrycken på alla språk.
preview-confirm-rows = Hur många personer finns i listan?
preview-confirm-by = Ditt namn
preview-confirm-do = Bekräfta
preview-confirm-refused = Det här kunde inte bekräftas.
preview-fault-proofs = Titta först på provtrycken och kryssa sedan här.
preview-fault-rows = Skriv antalet med siffror.
preview-fault-rows-differ = Detta är inte antalet personer i listan. Se antalen.
preview-fault-by = Skriv ditt namn.
preview-confirmed = Bekräftat av %1 kl. %2.
preview-check-code = Kontrollkod
preview-confirmed-next = Det här kommandot gör breven och e-posten. Skriv namnet på en ny mapp i stället för OUT.
preview-confirmed-changes = Om något ändras vägrar kommandot, och du bekräftar på nytt.
preview-copy-code = Kopiera kontrollkoden
preview-copy-command = Kopiera kommandot

## Vad som kom tillbaka: `bounces`, `letters`, `render --undelivered`. .help säger vad man gör.

progress-reading-bounces = läser meddelanden
bounces-nothing-entered = Inget antecknades.
bounces-read = { $number ->
    [one] { $number } meddelande lästes.
   *[other] { $number } meddelanden lästes.
}
bounces-bounced = { $number ->
    [one] e-postmeddelande kom inte fram
   *[other] e-postmeddelanden kom inte fram
}
bounces-delayed = { $number ->
    [one] rapport om dröjsmål: den andra servern fortsätter att försöka
   *[other] rapporter om dröjsmål: den andra servern fortsätter att försöka
}
bounces-delivered = { $number ->
    [one] rapport om att ett meddelande finns i postlådan
   *[other] rapporter om att meddelanden finns i postlådan
}
bounces-relayed = { $number ->
    [one] rapport om att ett meddelande skickades vidare
   *[other] rapporter om att meddelanden skickades vidare
}
bounces-expanded = { $number ->
    [one] rapport om att ett meddelande gick vidare till flera adresser
   *[other] rapporter om att meddelanden gick vidare till flera adresser
}
bounces-nothing-new = { $number ->
    [one] rapport om ett meddelande som man visste inte hade kommit fram
   *[other] rapporter om meddelanden som man visste inte hade kommit fram
}
bounces-known = { $number ->
    [one] meddelande var redan antecknat
   *[other] meddelanden var redan antecknade
}
bounces-others = { $number ->
    [one] annat meddelande: ett automatiskt svar, ett kvitto eller post från en människa
   *[other] andra meddelanden: automatiska svar, kvitton, post från människor
}
bounces-to-look-at = { $number ->
    [one] meddelande som en människa måste titta på
   *[other] meddelanden som en människa måste titta på
}
bounces-heading-look = Titta själv på de här meddelandena:
bounces-piece = (det kom till adressen för försändelse { $piece })
bounces-more = { $number ->
    [one] och { $number } till; --format json nämner det
   *[other] och { $number } till; --format json nämner dem
}
bounces-stopped = Avbrutet. Det som lästes är antecknat, och samma kommando fortsätter.
bounces-nobody-waits = Ingen väntar på ett brev.
bounces-next = { $number ->
    [one] { $number } person väntar på ett brev. Så görs det:
   *[other] { $number } personer väntar på ett brev. Så görs de:
}
bounces-returned = { $number ->
    [one] { $number } returnerat brev antecknades.
   *[other] { $number } returnerade brev antecknades.
}
bounces-returned-before = { $number ->
    [one] brev var redan antecknat
   *[other] brev var redan antecknade
}
bounces-next-returned = För att skriva på nytt, rätta adressen i personlistan och använd render --undelivered med --only.
returned-moved = har flyttat
returned-unknown-address = adressen finns inte
returned-refused = togs inte emot
returned-not-collected = hämtades inte
returned-dead = avliden
returned-other = annan eller okänd orsak
look-no-token = en rapport utan vårt märke
look-unknown-token = en rapport om ett meddelande som inte hör till den här körningen
look-several = en rapport med märken för flera försändelser
look-unclear = en rapport som motsäger sig själv
look-words = besked från en postserver med egna ord
look-forwarded = en rapport som någon har vidarebefordrat
look-complaint = ett klagomål om ett meddelande
look-too-large = större än 10 MB
look-unreadable = kan inte läsas
letters-printed = Antecknat: { $letters } brev i { $files ->
    [one] { $files } fil
   *[other] { $files } filer
  } är { $letters ->
    [one] utskrivet
   *[other] utskrivna
  }.
letters-handed-over = Antecknat: { $letters } brev i { $files ->
    [one] { $files } fil
   *[other] { $files } filer
  } är { $letters ->
    [one] överlämnat
   *[other] överlämnade
  }.
letters-nothing-entered = Inget antecknades.
bounces-unreadable-list = Listan kan inte läsas.
    .help = Spara den som CSV i UTF-8.
bounces-bad-piece = Här ska försändelsens nummer stå, eller märket så som det lästes.
    .help = Numret står längst ned på varje sida av brevet.
bounces-bad-mark = Märket är inte vårt eller lästes fel.
    .help = Läs det på nytt eller skriv numret längst ned på sidan.
bounces-unknown-reason = Det finns ingen sådan orsak.
    .help = Kända orsaker: { $known }.
bounces-bad-date = Det här är inget datum.
    .help = Skriv det som 22.11.2026 eller 2026-11-22.
bounces-empty-list = Det finns ingen försändelse i listan.
    .help = Skriv ett nummer på varje rad.
bounces-piece-twice = Samma försändelse står på rad { $other }.
    .help = Den räknas en gång.
bounces-unknown-piece = Det finns ingen försändelse { $piece } i den här mappen.
    .help = Numret står längst ned på varje sida. Hör brevet till en annan körning?
bounces-is-email = Försändelse { $piece } är ett e-postmeddelande i den här mappen.
    .help = Ett brev med det här numret gjordes med render --undelivered: anteckna det i den mappen.
bounces-unreadable = Postlådan kan inte läsas ({ $why }).
    .help = Kontrollera sökvägen och att du får läsa den.
bounces-no-maildir = Det här är ingen Maildir: den har varken mappen new eller cur.
    .help = Ange mappen som innehåller new och cur.
bounces-no-mbox = Det här är ingen mbox-fil: den börjar inte med ”From ”.
    .help = Om det är ett enda meddelande, lägg det i mappen new i en Maildir.
bounces-unreachable = IMAP-servern kan inte nås ({ $why }).
    .help = Kontrollera servern, porten och --tls.
bounces-certificate = IMAP-serverns certifikat godkänns inte ({ $why }).
    .help = Ange servern så som i dess certifikat. --ca-file anger en egen utfärdare.
bounces-login = IMAP-servern godkänner inte användaren eller lösenordet.
    .help = Kontrollera --user och lösenordet.
bounces-mailbox = IMAP-servern öppnar inte den här postlådan.
    .help = Kontrollera --mailbox. Den vanliga är INBOX.
bounces-broke-off = IMAP-servern avbröt ({ $why }).
    .help = Kör samma kommando igen: det fortsätter.
bounces-no-password = Det finns inget lösenord, eller det kan inte läsas.
    .help = Ange en fil med --password-file eller sätt { $variable }.
bounces-ca-file = Certifikaten kan inte läsas.
    .help = --ca-file anger en PEM-fil med de certifikat som godkänns.
bounces-not-encrypted = Lösenordet skulle gå okrypterat över nätet.
    .help = Lämna bort --tls eller skriv --tls starttls.
letters-unknown-file = Det finns ingen utskriftsfil { $file }.
    .help = Filerna står i arbetsbeskedet och i manifest.csv.
letters-none = Det finns inga brev i den här mappen.
    .help = Ange en mapp med brev.
letters-note = Texten kan inte sparas som den är.
    .help = Säg med några ord vem breven gick till, och nämn ingen mottagare.
letters-all-back = Alla brev i { $file } har kommit tillbaka.
    .help = Lämna bort den här filen.
letters-other-incident = Den tidigare körningen gällde en annan incident eller hade en annan referens.
    .help = Incidentens id och referens i incident.yaml måste vara desamma som i den tidigare körningen.
letters-not-undelivered = { $number } av { $all } id:n (--only): inget av dem har kommit tillbaka, eller ett brev är redan planerat.
    .help = status --missing FILE.csv listar vem som inte har fått meddelandet.
letters-nobody-undelivered = Ingen väntar på ett brev. Inget gjordes.
    .help = bounces antecknar rapporter om e-post som inte kom fram.
letters-entered-late = { $number ->
    [one] Brevet i den här mappen gjordes tidigare men antecknas först nu.
   *[other] De { $number } breven i den här mappen gjordes tidigare men antecknas först nu.
}
    .help = De görs inte på nytt. Lämna över den mappen också.
letters-unfinished-folder = Den här mappen blev inte färdig, och brev i den kan vara utskrivna.
    .help = Ta bort mappen och kör sedan samma kommando igen.
letters-not-entered = Breven i den här mappen är gjorda men kunde inte antecknas.
    .help = Ta bort mappen, åtgärda felet ovan och kör sedan samma kommando igen.
letters-gone = { $number ->
    [one] Personen för försändelse { $pieces } finns inte längre i listan.
   *[other] Personerna för { $number } försändelser finns inte längre i listan: { $pieces }.
}
    .help = De väntar ännu på ett brev. Sätt tillbaka dem eller berätta på annat sätt.
# Inställningar för utskicket (dispatch.yaml).

dispatch-unknown-key = Det finns ingen inställning ”{ $key }” här.
    .help = Kända inställningar: { $known }.
dispatch-missing-key = Inställningen ”{ $key }” saknas.
    .help = Lägg till ”{ $key }:” och dess värde.
dispatch-wrong-type = Värdet för ”{ $key }” går inte att läsa.
    .help = Skriv värdet efter kolonet i samma form som i exemplet i docs/sending.md.
dispatch-unknown-value = ”{ $key }” kan inte ha det här värdet.
    .help = Möjliga värden: { $known }.
dispatch-unsupported-version = Det här programmet läser version 1 av inställningarna.
    .help = Skriv ”version: 1”. En högre version kräver ett nyare program.
dispatch-out-of-range = Talet för ”{ $key }” är inte mellan { $least } och { $most }.
    .help = Skriv ett tal inom de här gränserna.
dispatch-bad-host = Värdet för ”{ $key }” är varken ett servernamn eller en IP-adress.
    .help = Skriv bara namnet, till exempel ”smtp.org.example”. Porten har en egen rad.
dispatch-bad-domain = Värdet för ”{ $key }” är inget domännamn.
    .help = Skriv ett namn, till exempel ”org.example”, eller som selektor till exempel ”s2026”.
dispatch-bad-address = Värdet för ”{ $key }” duger inte som e-postadress.
    .help = Skriv bara adressen, till exempel ”bounces@org.example”. Med verp får högst 43 tecken stå före @.
dispatch-bad-duration = Värdet för ”{ $key }” är ingen tidslängd.
    .help = Skriv ett tal med enhet, till exempel ”30s”, ”5m” eller ”4h”.
dispatch-bad-time = Värdet för ”{ $key }” är varken ett klockslag eller en tidpunkt.
    .help = Skriv ett klockslag, till exempel "08:00", eller en tidpunkt med tidszon, till exempel ”2026-11-25T18:00+02:00”.
dispatch-bad-time-zone = Den här datorn känner inte till tidszonen.
    .help = Skriv ett namn, till exempel ”Europe/Helsinki”. Om namnet är rätt ska datorns tidszoner installeras (paketet tzdata).
dispatch-contradiction = Inställningarna under ”{ $key }” motsäger varandra.
    .help = Ange olika tider i stigande ordning. Nämn varje domän och varje selektor en gång.
dispatch-no-relay = Ingen e-postserver för utskicket har angetts.
    .help = Skriv ”relay:” med ”host:” i dispatch.yaml, eller ange --relay HOST.
dispatch-no-password = En användare har angetts men inget lösenord.
    .help = Skriv ”password-file:” i inställningarna, ange BREACH_LETTERS_SMTP_PASSWORD eller låt tjänsthanteraren ge smtp-password.
dispatch-not-encrypted = { $what ->
    [password] Ett lösenord skulle gå över en förbindelse som inte är krypterad.
   *[message] Meddelandena skulle gå över en förbindelse som inte är krypterad.
  }
    .help = Skriv ”tls: starttls” eller ”tls: implicit”.
dispatch-insecure = Alla på vägen till e-postservern kan läsa meddelandena.
    .help = Kryptera förbindelsen så snart servern klarar det.
dispatch-unreadable-file = Filen ”{ $file }” för ”{ $key }” går inte att läsa.
    .help = Sökvägar börjar i mappen med inställningarna. Kontrollera namnet och vem som får läsa filen.
dispatch-exposed-file = Andra användare av den här datorn kan läsa eller ändra filen ”{ $file }” för ”{ $key }”.
    .help = Stäng den för andra: chmod 600 och filens namn.
dispatch-bad-password = Filen ”{ $file }” är inte en textrad med ett lösenord.
    .help = Skriv bara lösenordet i filen, på en rad.
dispatch-bad-certificates = { $file ->
    [none] Den här datorn har ingen förteckning över certifikatutfärdare.
   *[other] Filen ”{ $file }” innehåller inget certifikat som går att läsa.
  }
    .help = Ange en fil med certifikat i PEM-form med ”{ $key }”, eller installera paketet ca-certificates.
dispatch-bad-key = Filen ”{ $file }” innehåller ingen nyckel som kan signera.
    .help = Det behövs en privat nyckel i PEM-form utan lösenord: RSA med 2048–4096 bitar eller Ed25519.
dispatch-short-timeout = { $key ->
    [after-dot] ”after-dot” är så kort att meddelanden kan gå ut två gånger.
   *[other] Tiden för ”{ $key }” är mycket kort.
  }
    .help = Ge servern minst { $least } på sig, eller ta bort raden.
dispatch-secret-in-file = En hemlighet hör inte hemma i inställningarna (”{ $key }”).
    .help = Skriv den ensam i en fil som bara du kan läsa, och ange filen med ”password-file”. Ta bort den här raden. Byt hemligheten om andra har sett den.
## `status`: var varje försändelse är.

standing-heading = { $out }: { $rows ->
    [one] { $rows } rad i förteckningen.
   *[other] { $rows } rader i förteckningen.
  }
standing-heading-emails = E-postmeddelanden:
standing-heading-letters = Brev:
standing-heading-undecided = Varken brev eller e-post:
standing-heading-languages = Enligt språk:
standing-heading-domains = E-post enligt domän:
standing-small-domains = mindre domäner
standing-share = { $name }: klara { $done }, att göra { $open }, inte framme { $missing }
standing-state-planned = att göra
standing-state-leased = sänds nu
standing-state-deferred = väntar på ett nytt försök
standing-state-accepted = mottagna av e-postservern
standing-state-unknown = okänt: kanske sända
standing-state-held = väntar på beslut
standing-state-rejected = avvisade: brev behövs
standing-state-bounced = kom tillbaka: brev behövs
standing-state-printed = utskrivna
standing-state-handed-over = överlämnade
standing-state-returned = kom i retur
standing-state-letter-planned = ett brev görs i stället
standing-state-excluded = inget gjort: en människa måste besluta
standing-state-failed = inget gjort: det misslyckades
standing-line = { $accepted } av { $all } mottagna, { $waiting } väntar, { $refused } avvisade, { $unknown } okända
standing-rate = { $rate } i minuten, cirka { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
  } kvar
standing-held = `{ $command }` använder mappen just nu.
standing-paused = Sändningen stannade { $time }: { $why }.
standing-paused-stopped = någon avbröt den
standing-paused-relay = e-postservern nås inte, eller avvisar oss
standing-paused-refusals = för många adresser avvisades
standing-paused-end-date = sluttiden har gått ut
standing-paused-hours = klockslaget är utanför sändningstiden
standing-paused-waiting = bara väntande meddelanden återstår
standing-paused-limit = det begärda antalet är sänt
standing-paused-mismatch = ett meddelande är inte det som gjordes
standing-paused-journal = det som skulle sändas kunde inte antecknas
standing-paused-internal = ett fel i programmet
standing-waiting = { $number ->
    [one] { $number } meddelande väntar; nästa försök { $time }.
   *[other] { $number } meddelanden väntar; nästa försök { $time }.
  }
standing-unknown = Okända, nummer: { $pieces }
standing-kept = Väntar på beslut, nummer: { $pieces }
standing-head = Journal: { $lines ->
    [one] { $lines } rad
   *[other] { $lines } rader
  }, den sista har kontrollsumman { $head }
standing-no-journal = Inget har sänts eller antecknats ännu: det finns ingen journal.
standing-sum-zero = Rader minus alla tillstånd: 0. Ingen saknas.
standing-sum-wrong = Rader minus alla tillstånd: { $sum }. Talet måste vara 0: sänd inget från mappen, och rapportera felet.
standing-listed = { $number ->
    [one] { $number } försändelse som inte är framme står i { $file }.
   *[other] { $number } försändelser som inte är framme står i { $file }.
  }
standing-column-recipient = mottagare
standing-column-piece = nummer
standing-column-channel = kanal
standing-column-language = språk
standing-column-state = tillstånd
standing-column-reason = orsak
standing-column-code = kod
standing-column-other-piece = en annan försändelse är på väg
standing-yes = ja
standing-no = nej
standing-why-refused = avvisad
standing-why-given-up = sköts upp för länge, försöken upphörde
standing-why-needs-letter = ett brev behövs
standing-why-unknown = ingen vet om e-postservern tog emot det
standing-why-policy = servern avvisade detta meddelande två gånger, men inte andra
standing-why-returned-refused = togs inte emot
standing-why-mismatch = meddelandet är inte som det gjordes
standing-why-moved = har flyttat
standing-why-unknown-address = okänd på adressen
standing-why-not-collected = inte hämtad
standing-why-dead = avliden
standing-why-other = annat

## Problem i den färdiga mappen och i dess journal.

journal-locked = En annan process använder den här mappen.
    .help = Vänta tills den slutar; `status` visar hur långt den är. Inget sändes härifrån.
journal-damaged = Journalen är skadad: { $what }
    .help = Sänd inget från den här mappen. Lägg tillbaka `journal.sqlite` och `audit.jsonl` från en säkerhetskopia, alla filer från samma stund.
journal-other-run = `manifest.csv` är inte den som journalen gjordes för.
    .help = Lägg tillbaka körningens `manifest.csv`. En ny körning behöver en ny mapp.
journal-newer-format = Journalen har formatet { $found }; den här versionen av programmet läser { $known }.
    .help = Använd den version av programmet som skrev den, eller en senare.
journal-write-failed = Journalen kan inte skrivas eller läsas: { $what }
    .help = { $full ->
        [yes] Disken är full: gör plats och kör samma kommando igen.
       *[no] Kontrollera disken och kör samma kommando igen: det fortsätter där det slutade.
      }
journal-network-folder = Mappen ligger på en nätverksenhet ({ $kind }).
    .help = Kopiera den till en disk i den här datorn och sänd därifrån.
send-no-output = Mappen finns inte.
    .help = Ge den mapp som `render` har fyllt.
send-not-finished = { $what ->
        [stopped] Körningen avbröts före slutet.
        [unreadable] `manifest.csv` kan inte läsas.
       *[no-manifest] Det finns ingen `manifest.csv` i mappen.
      }
    .help = { $what ->
        [stopped] Kör `render` igen till en ny mapp.
        [unreadable] Kontrollera disken och mappens rättigheter.
       *[no-manifest] Ge en mapp som `render` har fyllt.
      }
send-no-record = `run.json` kan inte läsas.
    .help = Utan den vet ingen vad meddelandena gjordes av.
send-record-changed = `run.json` är inte som körningen skrev den.
    .help = Lägg tillbaka den som den var, eller kör `render` igen till en ny mapp.
send-sample = Mappen har prov att titta på, inte meddelandena till mottagarna.
    .help = Kör `render` utan --sample och --files proof till en ny mapp.
send-inputs-changed = Ändrat sedan meddelandena gjordes: { $files }
    .help = Lägg tillbaka filerna som de var. Om meddelandena inte ska sändas: gör en ny körning till en ny mapp.
send-other-program = Meddelandena gjordes av programmets version { $version }.
    .help = De sänds som de är.
send-no-incident = Incidentens mapp kan inte läsas.
    .help = Ge den med `--incident DIR`. `check` säger vad som är fel i den.
send-bad-manifest = `manifest.csv` är inte som körningen skrev den.
    .help = Lägg tillbaka den som den var.
send-unknown-person = Personen finns inte i personlistan.
    .help = Listan är inte den som meddelandet gjordes av.
send-no-address = Personen har ingen e-postadress i listan.
    .help = Listan är inte den som meddelandet gjordes av.
send-unreadable-list = Personlistan, eller en lista bredvid den, kan inte läsas som den var.
    .help = `check` säger vad som är fel i den.
send-dkim-other-domain = Signaturen gäller { $domain }, men meddelandena kommer från { $from }. DMARC räknar den inte.
    .help = Signera för avsändarens domän: ändra ”domain” under ”dkim” i dispatch.yaml.
send-bounces-other-domain = Rapporterna går till { $domain }, men meddelandena kommer från { $from }. Fler meddelanden kan hamna i skräpposten.
    .help = Ange en adress i avsändarens domän i ”bounces-to”, eller ordna en signatur för den domänen.
send-signature-expires = Signaturerna skulle gå ut innan alla meddelanden har kommit fram: { $at }.
    .help = Ange en längre ”expire-after” i dispatch.yaml, eller ta bort den. Meddelandena signeras när de sänds, så ingen ny körning behövs.
send-bad-secret = Lösenordet kan inte användas ({ $where }).
    .help = Det måste vara en textrad som inte är tom. Rätta det eller ta bort det.

## catalogue list and catalogue explain

catalogue-categories = Uppgiftsslag (incident.yaml: data):
catalogue-consequences = Följder:
catalogue-advice = Råd:
catalogue-authorities = De som hjälper:
explain-situation = Vad som gäller för läsaren:
explain-steps = Råd i brevet:
explain-consequences = Följder i brevet:
explain-because = på grund av: { $data }
explain-absent = Inte i brevet:
explain-changes = Ändrat i incident.yaml:
absent-left-out = incident.yaml lämnar bort det
absent-missing = bara om { $topic } är något av: { $words }
absent-excluded = inte om { $topic } är { $words }
absent-not-disclosed = bara om uppgiften har hamnat hos utomstående
absent-audience = inte för den här läsaren
absent-date = inte på meddelandets datum
absent-authority = ingen hjälper läsaren den dagen
absent-covered = { $by } säger det också
absent-merged = en del av { $by }
absent-too-many = andra är allvarligare: ett brev har sex

## The job ticket for the print house (job-ticket.html). People of the print house read it.

ticket-heading = { $job ->
    [sample] Arbetsorder: prov
    [reprint] Arbetsorder: omtryck
   *[production] Arbetsorder
  }
ticket-warning-sample = Prov. Bara för granskning, får inte skickas.
ticket-warning-reprint = Omtryck. Förstör breven som det ersätter. Orsak: { $reason }
ticket-incident = Personuppgiftsincident
ticket-date = Brevens datum
ticket-letters = Brev i tryckfiler
ticket-envelope = Kuvert
ticket-envelope-kind = { $name }, { $width } × { $height } mm, med fönster; { $folds ->
    [0] inte vikt
    [1] vikt en gång, { $at } från överkanten
   *[other] vikt { $folds } gånger, { $at } från överkanten
  }{ $sheets ->
    [0] {""}
   *[other] {","} högst { $sheets } ark
  }
ticket-paper = Papper
ticket-paper-kind = A4, vitt
ticket-printing = Tryck
ticket-printing-how = dubbelsidigt, vänds längs långsidan; verklig storlek, ingen skalning; svart
ticket-single-files = Brev i egna filer
ticket-emails = E-postmeddelanden (trycks inte)
ticket-proofs = Korrektur i mappen letters/proof: får inte skickas
ticket-no-files = Det finns inga tryckfiler i den här ordern.
ticket-folder = Filer i mappen { $folder }
ticket-file = Fil
ticket-language = Språk
ticket-letters-of-file = Brev
ticket-sheets-of-letter = Ark per brev
ticket-pages = Sidor
ticket-sheets = Ark
ticket-blank-sides = Tomma sidor
ticket-files = { $number ->
    [one] { $number } fil
   *[other] { $number } filer
  }
ticket-kept-apart = Filerna i { $folder } är en egen order: överlämna, tryck, kuvertera och posta dem skilt från de andra, och låt så få personer som möjligt hantera dem.
ticket-rules = Så är filerna gjorda
ticket-rule-front = Varje brev börjar på framsidan av ett ark. Efter ett brev med udda antal sidor kommer en tom baksida. Inget ark har två brev.
ticket-rule-order = Alla brev i en fil har lika många ark och samma språk. De är sorterade efter land, postnummer och brevnummer.
ticket-rule-piece = Brevnumret finns på varje sida. Om ett brev skadas, anteckna numret och be om ett omtryck. Tryck det inte på nytt ur filen.
ticket-rule-count = Räkna breven i varje fil efter kuverteringen och jämför med tabellen.
ticket-received = Filerna mottagna, kontrollsummorna jämförda
ticket-printed = Tryckta och kuverterade, breven räknade
ticket-destroyed = Makulatur förstörd
ticket-deleted = Filerna raderade
