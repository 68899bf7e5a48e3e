### Brevets och e-postmeddelandets egna ord. Händelsens ord finns i händelsens egen mapp.
###
### Värden som varje text kan använda:
###   $channel      letter eller email
###   $audience     adult, guardian (vårdnadshavare), protected (spärrmarkering), abroad (utomlands)
###   $certainty    den allvarligaste visshetsgraden för personens uppgifter: leaked, may-have-leaked, if-saved, not-leaked
###   $sender       avsändarens namn
###   $notice-date  brevets datum: { $notice-date }, { DATE($notice-date, style: "short") }
###   $reference    ärendets nummer
###   $piece        brevets nummer
###   $nature       vad det var: cyber-attack, data-break-in, unauthorised-access, wrong-recipient, lost-device,
###                 published-by-mistake, other; $ransomware och $extortion: yes eller no
###   $share        all eller some: om saken gäller alla kunder
###   $title-<namn> titeln på en av händelsens länkar
### Attributet .guardian är samma text till vårdnadshavaren när brevet gäller ett barn.
### Finlandssvenska: personbeteckning, spärrmarkering, brottsanmälan, dataombudsman.

## Vad läsaren ser före texten

# PDF-filens rubrik och meddelandets ämne. Får inte avslöja vilka uppgifter det gäller.
document-title = Viktigt meddelande om dina personuppgifter
    .guardian = Viktigt meddelande om ditt barns personuppgifter
email-subject = Viktigt meddelande om dina personuppgifter
    .guardian = Viktigt meddelande om ditt barns personuppgifter
email-preview = Läs vilka av dina uppgifter det gäller och vad du bör göra först.
    .guardian = Läs vilka av ditt barns uppgifter det gäller och vad du bör göra först.
email-also-here = På svenska längre ner.
email-greeting = Hej { $name }
    .guardian = Hej { $guardian-name }
# Står i en smal spalt: högst 30 tecken.
notice-kind = Personuppgiftsincident
notice-day = { DATE($notice-date, style: "short") }
reference-number = Ärende <code>{ $reference }</code>
reference-phone = Telefon <a name="{ $link }"/>
running-title = Meddelande om personuppgiftsincident { notice-day }
piece-label = Brevets nummer

## Rubrik och början

title = { $certainty ->
    [leaked] Dina uppgifter har läckt ut
    [not-leaked] Dina uppgifter har inte läckt ut
   *[other] Dina uppgifter kan ha hamnat i fel händer
  }
    .guardian = { $certainty ->
        [leaked] Ditt barns uppgifter har läckt ut
        [not-leaked] Ditt barns uppgifter har inte läckt ut
       *[other] Ditt barns uppgifter kan ha hamnat i fel händer
      }
    .protected = { $address-certainty ->
        [leaked] Din adress har läckt ut
        [not-leaked] { title }
       *[other] Din adress kan ha hamnat i fel händer
      }
guardian-intro = { $channel ->
    [email] Du får det här meddelandet som vårdnadshavare. Det gäller ditt barn: { $name }.
   *[letter] Du får det här brevet som vårdnadshavare. Det gäller ditt barn: { $name }.
  }
protected-intro = { $address-certainty ->
    [leaked] Du har spärrmarkering. Därför berättar vi det viktigaste först: din adress har läckt ut till utomstående.
   *[other] Du har spärrmarkering. Därför berättar vi det viktigaste först: utomstående kan ha fått veta var du bor.
  }
apology = Dina uppgifter borde ha varit i säkerhet. Vi är verkligen ledsna.
    .guardian = Ditt barns uppgifter borde ha varit i säkerhet. Vi är verkligen ledsna.

## Rutan ”Gör det här först”

heading-steps = Gör det här först
heading-more-steps = Gör också det här
step-phone = Telefon <a name="{ $link }"/>
step-phone-hours = Telefon <a name="{ $link }"/>, { $hours }.
step-url = <a name="{ $link }"/>
box-foot = Behöver du hjälp? Ring oss: <a name="{ $link }"/>, { $hours }
box-foot-without-hours = Behöver du hjälp? Ring oss: <a name="{ $link }"/>

## Uppgifterna

heading-data = { $certainty ->
    [leaked] Vilka av dina uppgifter har läckt ut
    [not-leaked] Vilka av dina uppgifter har inte läckt ut
   *[other] Vilka av dina uppgifter kan ha läckt ut
  }
    .guardian = { $certainty ->
        [leaked] Vilka av ditt barns uppgifter har läckt ut
        [not-leaked] Vilka av ditt barns uppgifter har inte läckt ut
       *[other] Vilka av ditt barns uppgifter kan ha läckt ut
      }
table-head-data = Uppgift
table-head-status = Vad vi vet
# $many är one eller many: om raden talar om en uppgift eller flera. $n är antalet uppgifter på raden.
status-leaked = Har läckt ut till utomstående.
status-may-have-leaked = { $many ->
    [one] Utomstående kan ha kommit över uppgiften.
   *[many] Utomstående kan ha kommit över uppgifterna.
  }
status-leaked-saved = Fanns i systemet och har läckt ut till utomstående.
status-may-have-leaked-saved = { $many ->
    [one] Fanns i systemet och kan ha läckt ut.
   *[many] Fanns i systemet. Utgå från att utomstående känner till uppgifterna.
  }
status-if-saved = { $n ->
    [one] Kan ha läckt ut, om uppgiften var sparad.
    [2] Den ena eller båda, om de var sparade. Räkna med det.
   *[other] De som var sparade kan ha läckt ut. Räkna med det.
  }
status-not-saved = Har inte läckt ut. Fanns inte i systemet.
status-not-leaked = Har inte läckt ut.

## Följderna

heading-consequences = Vad kan det här leda till
consequences-intro = Det här kan hända:
    .guardian = Det här kan hända:
consequences-intro-unknown = Omfattningen och följderna är ännu okända. Det här kan hända:
# Omfattningen är känd, följderna är det inte.
consequences-intro-scope-known = Följderna är ännu okända. Det här kan hända:
spread-unknown = Vi vet ännu inte om just dina uppgifter har spridits eller använts, och inte heller hur mycket.
    .guardian = Vi vet ännu inte om just ditt barns uppgifter har spridits eller använts, och inte heller hur mycket.

## Händelserna och åtgärderna

heading-events = Vad har hänt
# Vad det var för intrång (incident.yaml: nature). Om händelsens egna ord berättar det: nature = {""}
nature = { $nature ->
    [cyber-attack] Det är fråga om en cyberattack.
    [data-break-in] Det är fråga om ett dataintrång.
    [unauthorised-access] Någon har utan lov kommit åt uppgifter.
    [wrong-recipient] Uppgifter har skickats till fel mottagare.
    [lost-device] En apparat med uppgifter har försvunnit.
    [published-by-mistake] Uppgifter har publicerats av misstag.
   *[other] Det är fråga om en personuppgiftsincident.
  }{ $ransomware ->
    [yes] {" "}Gärningspersonen använde ett utpressningsprogram.
   *[no] {""}
  }{ $extortion ->
    [yes] {" "}Gärningspersonen kräver pengar.
   *[no] {""}
  }
# Vem det gäller. Händelsen kan berätta det med egna ord: affected, eller för tjänsten affected-<tjänst>.
affected = { $share ->
    [all] Det gäller alla våra kunder.
   *[some] Det gäller en del av våra kunder.
  }
affected-service = { $share ->
    [all] Det gäller alla som har använt den här tjänsten: { $service }.
   *[some] Det gäller en del av dem som har använt den här tjänsten: { $service }.
  }
affected-count = { $kind ->
    [more-than] De är fler än { $number }.
    [about] De är cirka { $number }.
    [up-to] De är högst { $number }.
   *[exactly] De är { $number }.
  }
heading-measures = Vad har gjorts och vad gör vi
report-own = Vi har anmält saken till { $authorities }.
report-own-at-once = Vi anmälde saken genast till { $authorities }.
report-party = { $party } har anmält saken till { $authorities }.
report-party-offence = { $party } har anmält saken till { $authorities } samt gjort en brottsanmälan.
report-own-offence = Vi har anmält saken till { $authorities } samt gjort en brottsanmälan.
police-reported = En brottsanmälan har gjorts ({ $unit }).
police-investigating = { $unit } har inlett en brottsutredning.
late-notice-police-investigation = På grund av polisens utredning kunde vi inte berätta det här för dig tidigare.
late-notice-cause-unclear = Vi berättade inte det här tidigare, eftersom vi först redde ut vem det gäller.
measure-write-again = Vi skriver igen om vi får veta mer.

## Hjälp

heading-help = Här får du hjälp
help-more-bans = Råd också om { $items }.
event-date = { DATE($date, style: "short") }
in-language-fi = på finska
in-language-sv = på svenska
in-language-en = på engelska

## Kontaktuppgifter

heading-contact = Kontakta oss
contact-label-us = Kundtjänst
contact-label-phone = Telefon
contact-label-email = E-post
contact-label-web = På webben
contact-label-post = Post
contact-label-dpo = Dataskyddsombud
contact-label-switchboard = Växel
contact-label-patient-ombud = Patientombud
contact-label-social-ombud = Socialombud
contact-label-other = Annan kontakt
genuine = { $channel ->
    [email] <strong>Är meddelandet äkta?</strong> Samma information finns på vår webbplats. Skriv in adressen själv eller ring: <a name="{ $link }"/>. Vi ber inte om pengar, bankkoder eller personbeteckning. Meddelandet har inga bilagor.
   *[letter] <strong>Är brevet äkta?</strong> Ring <a name="{ $link }"/> och uppge brevets nummer <code>{ $piece }</code>. Vi ber inte om pengar eller bankkoder.
  }

## Slutet

closing-greeting = Med vänlig hälsning
other-language = På svenska:

## Korrektur (render --sample --overlay): ritas över ett brev som granskas och aldrig skickas

proof = KORREKTUR
proof-window = Fönstret när arket ligger i kuvertets övre vänstra hörn
proof-always-visible = Syns alltid i fönstret
proof-clear-zone = Skyddszon: endast adressen
proof-fold = Vikning
