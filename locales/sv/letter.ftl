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
### Attributet .guardian är samma text till vårdnadshavaren när brevet gäller ett barn; .young-guardian när det gäller den
### som är 15–17 år.
### Finlandssvenska: personbeteckning, spärrmarkering, brottsanmälan, dataombudsman.

## Vad läsaren ser före texten

# PDF-filens rubrik och meddelandets ämne. Får inte avslöja vilka uppgifter det gäller.
document-title = Viktigt meddelande om dina personuppgifter
    .guardian = Viktigt meddelande om ditt barns personuppgifter
    .young-guardian = Viktigt meddelande om den ungas personuppgifter
    .legal-guardian = Viktigt meddelande om din huvudmans personuppgifter
    .estate = Viktigt meddelande om en avlidens personuppgifter
email-subject = Viktigt meddelande om dina personuppgifter
    .guardian = Viktigt meddelande om ditt barns personuppgifter
    .young-guardian = Viktigt meddelande om den ungas personuppgifter
    .legal-guardian = Viktigt meddelande om din huvudmans personuppgifter
    .estate = Viktigt meddelande om en avlidens personuppgifter
email-preview = Läs vilka av dina uppgifter det gäller och vad du bör göra först.
    .guardian = Läs vilka av ditt barns uppgifter det gäller och vad du bör göra först.
    .young-guardian = Läs vilka av den ungas uppgifter det gäller och vad du bör göra först.
email-also-here = På svenska längre ner.
email-greeting = Hej { $name }
    .guardian = Hej { $guardian-name }
    .legal-guardian = Hej { $guardian-name }
    .estate = Hej { $guardian-name }
# Står i en smal spalt: högst 30 tecken.
notice-kind = Personuppgiftsincident
notice-day = { DATE($notice-date, style: "short") }
reference-number = Ärende <code>{ $reference }</code>
reference-phone = Telefon <a name="{ $link }"/>
running-title = Meddelande om personuppgiftsincident { notice-day }
piece-label = Brevets nummer

## Rubrik och början

title = { $certainty ->
    [leaked] { $nature ->
        [access-without-need] Någon har läst dina uppgifter utan orsak
        [wrong-recipient] Uppgifter om dig har hamnat hos fel mottagare
        [published-by-mistake] Uppgifter om dig har publicerats av misstag
       *[other] Uppgifter om dig har läckt ut
      }
    [lost] Uppgifter om dig har försvunnit
    [altered] Det har varit fel i dina uppgifter
    [unavailable] Uppgifter om dig var inte tillgängliga
    [not-leaked] Dina uppgifter har inte läckt ut
   *[other] Uppgifter om dig kan ha hamnat i fel händer
  }
    .guardian = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Någon har läst ditt barns uppgifter utan orsak
            [wrong-recipient] Uppgifter om ditt barn har hamnat hos fel mottagare
            [published-by-mistake] Uppgifter om ditt barn har publicerats av misstag
           *[other] Uppgifter om ditt barn har läckt ut
          }
        [lost] Uppgifter om ditt barn har försvunnit
        [altered] Det har varit fel i ditt barns uppgifter
        [unavailable] Uppgifter om ditt barn var inte tillgängliga
        [not-leaked] Ditt barns uppgifter har inte läckt ut
       *[other] Uppgifter om ditt barn kan ha hamnat i fel händer
      }
    .young-guardian = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Någon har läst den ungas uppgifter utan orsak
            [wrong-recipient] Uppgifter om den unga har hamnat hos fel mottagare
            [published-by-mistake] Uppgifter om den unga har publicerats av misstag
           *[other] Uppgifter om den unga har läckt ut
          }
        [lost] Uppgifter om den unga har försvunnit
        [altered] Det har varit fel i den ungas uppgifter
        [unavailable] Uppgifter om den unga var inte tillgängliga
        [not-leaked] Den ungas uppgifter har inte läckt ut
       *[other] Uppgifter om den unga kan ha hamnat i fel händer
      }
    .protected = { $address-certainty ->
        [leaked] { $nature ->
            [wrong-recipient] Adressuppgifter om dig har hamnat hos fel mottagare
            [published-by-mistake] Adressuppgifter om dig har publicerats av misstag
            [access-without-need] Någon har läst dina adressuppgifter utan orsak
           *[other] Adressuppgifter om dig har läckt ut
          }
        [may-have-leaked] Adressuppgifter om dig kan ha hamnat i fel händer
        [if-saved] Adressuppgifter om dig kan ha hamnat i fel händer
       *[not-leaked] { title }
      }
    .legal-guardian = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Någon har läst din huvudmans uppgifter utan orsak
            [wrong-recipient] Uppgifter om din huvudman har hamnat hos fel mottagare
            [published-by-mistake] Uppgifter om din huvudman har publicerats av misstag
           *[other] Uppgifter om din huvudman har läckt ut
          }
        [lost] Uppgifter om din huvudman har försvunnit
        [altered] Det har varit fel i din huvudmans uppgifter
        [unavailable] Uppgifter om din huvudman var inte tillgängliga
       *[other] Uppgifter om din huvudman kan ha hamnat i fel händer
      }
    .estate = { $certainty ->
        [leaked] { $nature ->
            [access-without-need] Någon har läst den avlidnas uppgifter utan orsak
            [wrong-recipient] Uppgifter om den avlidna har hamnat hos fel mottagare
            [published-by-mistake] Uppgifter om den avlidna har publicerats av misstag
           *[other] Uppgifter om den avlidna har läckt ut
          }
        [lost] Uppgifter om den avlidna har försvunnit
        [altered] Det har varit fel i den avlidnas uppgifter
        [unavailable] Uppgifter om den avlidna var inte tillgängliga
       *[other] Uppgifter om den avlidna kan ha hamnat i fel händer
      }
# När brevet eller meddelandet också har ett annat språk: på det språket, genast efter rubriken.
also-here = { $channel ->
    [email] På svenska längre ner.
   *[letter] På svenska längre fram i brevet.
  }
guardian-intro = { $channel ->
    [email] Du får det här meddelandet som vårdnadshavare. Det gäller ditt barn: { $name }.
   *[letter] Du får det här brevet som vårdnadshavare. Det gäller ditt barn: { $name }.
  }
    .young-guardian = { $channel ->
        [email] Du får det här meddelandet som vårdnadshavare. Det gäller den unga som du är vårdnadshavare för: { $name }.
       *[letter] Du får det här brevet som vårdnadshavare. Det gäller den unga som du är vårdnadshavare för: { $name }.
      }
# First sentences to readers who are not an adult in their own affairs: a young person of 15 to 17, an adult under
# guardianship, that adult’s legal guardian (who gets a copy), and who takes care of the estate of a dead person.
# $name is the data subject’s name.
reader-young = { $channel ->
    [email] Vi skriver till dig själv eftersom du har fyllt 15 år. { $guardian-told ->
        [yes] Om vi vet vem din vårdnadshavare är skriver vi också dit.
       *[no] Du kan visa meddelandet för en vuxen som du litar på.
      }
   *[letter] Vi skriver till dig själv eftersom du har fyllt 15 år. { $guardian-told ->
        [yes] Om vi vet vem din vårdnadshavare är skriver vi också dit.
       *[no] Du kan visa brevet för en vuxen som du litar på.
      }
  }
reader-ward = { $channel ->
    [email] Berätta om det här meddelandet för din intressebevakare. Hen kan hjälpa dig.
   *[letter] Berätta om det här brevet för din intressebevakare. Hen kan hjälpa dig.
  }
reader-legal-guardian = { $channel ->
    [email] Du får det här meddelandet eftersom du är intressebevakare. Meddelandet gäller din huvudman: { $name }.
   *[letter] Du får det här brevet eftersom du är intressebevakare. Brevet gäller din huvudman: { $name }.
  }
reader-estate = { $channel ->
    [email] Du får det här meddelandet eftersom du sköter ett dödsbo. Meddelandet gäller den avlidna: { $name }.
   *[letter] Du får det här brevet eftersom du sköter ett dödsbo. Brevet gäller den avlidna: { $name }.
  }
protected-intro = { $address-certainty ->
    [leaked] { $nature ->
        [wrong-recipient] Du har spärrmarkering. Därför berättar vi det viktigaste först: adressuppgifter om dig har hamnat hos fel mottagare.
        [published-by-mistake] Du har spärrmarkering. Därför berättar vi det viktigaste först: adressuppgifter om dig har publicerats av misstag.
        [access-without-need] Du har spärrmarkering. Därför berättar vi det viktigaste först: någon har läst dina adressuppgifter utan orsak.
       *[other] Du har spärrmarkering. Därför berättar vi det viktigaste först: adressuppgifter om dig har läckt ut till utomstående.
      }
   *[other] { $nature ->
        [wrong-recipient] Du har spärrmarkering. Därför berättar vi det viktigaste först: adressuppgifter om dig kan ha hamnat hos fel mottagare.
        [published-by-mistake] Du har spärrmarkering. Därför berättar vi det viktigaste först: adressuppgifter om dig kan ha publicerats av misstag.
        [access-without-need] Du har spärrmarkering. Därför berättar vi det viktigaste först: någon kan ha läst dina adressuppgifter utan orsak.
       *[other] Du har spärrmarkering. Därför berättar vi det viktigaste först: adressuppgifter om dig kan ha läckt ut till utomstående.
      }
  }
apology = { $certainty ->
    [lost] Dina uppgifter borde ha varit i ordning. Vi beklagar.
    [altered] Dina uppgifter borde ha varit i ordning. Vi beklagar.
    [unavailable] Dina uppgifter borde ha varit tillgängliga. Vi beklagar.
   *[other] Dina uppgifter borde ha varit i säkerhet. Vi beklagar.
  }
    .guardian = { $certainty ->
        [lost] Ditt barns uppgifter borde ha varit i ordning. Vi beklagar.
        [altered] Ditt barns uppgifter borde ha varit i ordning. Vi beklagar.
        [unavailable] Ditt barns uppgifter borde ha varit tillgängliga. Vi beklagar.
       *[other] Ditt barns uppgifter borde ha varit i säkerhet. Vi beklagar.
      }
    .young-guardian = { $certainty ->
        [lost] Den ungas uppgifter borde ha varit i ordning. Vi beklagar.
        [altered] Den ungas uppgifter borde ha varit i ordning. Vi beklagar.
        [unavailable] Den ungas uppgifter borde ha varit tillgängliga. Vi beklagar.
       *[other] Den ungas uppgifter borde ha varit i säkerhet. Vi beklagar.
      }
    .legal-guardian = { $certainty ->
        [lost] Din huvudmans uppgifter borde ha varit i ordning. Vi beklagar.
        [altered] Din huvudmans uppgifter borde ha varit i ordning. Vi beklagar.
        [unavailable] Din huvudmans uppgifter borde ha varit tillgängliga. Vi beklagar.
       *[other] Din huvudmans uppgifter borde ha varit i säkerhet. Vi beklagar.
      }
    .estate = { $certainty ->
        [lost] Uppgifterna borde ha varit i ordning. Vi beklagar.
        [altered] Uppgifterna borde ha varit i ordning. Vi beklagar.
        [unavailable] Uppgifterna borde ha varit tillgängliga. Vi beklagar.
       *[other] Uppgifterna borde ha varit i säkerhet. Vi beklagar.
      }

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
    [leaked] Vilka av dina uppgifter har läckt ut?
    [not-leaked] Vilka av dina uppgifter har inte läckt ut?
   *[other] Vilka av dina uppgifter kan ha läckt ut?
  }
    .guardian = { $certainty ->
        [leaked] Vilka av ditt barns uppgifter har läckt ut?
        [not-leaked] Vilka av ditt barns uppgifter har inte läckt ut?
       *[other] Vilka av ditt barns uppgifter kan ha läckt ut?
      }
    .legal-guardian = { $certainty ->
        [leaked] Vilka av din huvudmans uppgifter har läckt ut?
        [not-leaked] Vilka av din huvudmans uppgifter har inte läckt ut?
       *[other] Vilka av din huvudmans uppgifter kan ha läckt ut?
      }
    .estate = { $certainty ->
        [leaked] Vilka av den avlidnas uppgifter har läckt ut?
        [not-leaked] Vilka av den avlidnas uppgifter har inte läckt ut?
       *[other] Vilka av den avlidnas uppgifter kan ha läckt ut?
      }
    .young-guardian = { $certainty ->
        [leaked] Vilka av den ungas uppgifter har läckt ut?
        [not-leaked] Vilka av den ungas uppgifter har inte läckt ut?
       *[other] Vilka av den ungas uppgifter kan ha läckt ut?
      }
heading-data-mixed = Vilka av dina uppgifter gäller det?
    .guardian = Vilka av ditt barns uppgifter gäller det?
    .legal-guardian = Vilka av din huvudmans uppgifter gäller det?
    .estate = Vilka av den avlidnas uppgifter gäller det?
    .young-guardian = Vilka av den ungas uppgifter gäller det?
table-head-data = Uppgift
table-head-status = Vad vi vet
# $many är one eller many: om raden talar om en uppgift eller flera. $n är antalet uppgifter på raden.
status-leaked = { $nature ->
    [access-without-need] { $many ->
        [one] En anställd har läst den utan orsak.
       *[many] En anställd har läst dem utan orsak.
      }
    [wrong-recipient] Har hamnat hos fel mottagare.
    [published-by-mistake] Har publicerats av misstag.
   *[other] Har läckt ut till utomstående.
  }
status-may-have-leaked = { $nature ->
    [wrong-recipient] Kan ha hamnat hos fel mottagare.
    [published-by-mistake] Kan ha publicerats av misstag.
   *[other] { $many ->
        [one] Utomstående kan ha kommit över uppgiften.
       *[many] Utomstående kan ha kommit över uppgifterna.
      }
  }
status-leaked-saved = { $carrier ->
    [yes] { $nature ->
        [wrong-recipient] Fanns med och hamnade hos fel mottagare.
        [published-by-mistake] Fanns med och publicerades av misstag.
       *[other] Fanns med och har hamnat i fel händer.
      }
   *[no] { $nature ->
        [access-without-need] { $many ->
            [one] Fanns i systemet. En anställd har läst den utan orsak.
           *[many] Fanns i systemet. En anställd har läst dem utan orsak.
          }
       *[other] Fanns i systemet och har läckt ut till utomstående.
      }
  }
status-may-have-leaked-saved = { $carrier ->
    [yes] { $many ->
        [one] Fanns med och kan ha läckt ut.
       *[many] Fanns med och kan ha läckt ut. Utgå från att utomstående känner till dem.
      }
   *[no] { $many ->
        [one] Fanns i systemet och kan ha läckt ut.
       *[many] Fanns i systemet och kan ha läckt ut. Utgå från att utomstående känner till dem.
      }
  }
status-if-saved = { $certainty ->
    [leaked] { $nature ->
        [wrong-recipient] { $n ->
            [one] { $many ->
                [one] Hamnade hos fel mottagare, om uppgiften fanns med.
               *[many] Hamnade hos fel mottagare, om uppgifterna fanns med.
              }
            [2] Hamnade hos fel mottagare, om de fanns med. Utgå från att båda fanns med.
           *[other] De som fanns med hamnade hos fel mottagare. Utgå från att alla fanns med.
          }
        [published-by-mistake] { $n ->
            [one] { $many ->
                [one] Publicerades av misstag, om uppgiften fanns med.
               *[many] Publicerades av misstag, om uppgifterna fanns med.
              }
            [2] Publicerades av misstag, om de fanns med. Utgå från att båda har publicerats.
           *[other] De som fanns med publicerades av misstag. Utgå från att alla har publicerats.
          }
        [access-without-need] { $many ->
            [one] En anställd har läst den, om den var sparad.
           *[many] En anställd har läst dem, om de var sparade.
          }
       *[other] { $n ->
            [one] { $many ->
                [one] Har läckt ut, om uppgiften { $carrier ->
                    [yes] fanns med
                   *[no] var sparad
                  }.
               *[many] Har läckt ut, om uppgifterna { $carrier ->
                    [yes] fanns med
                   *[no] var sparade
                  }.
              }
            [2] Har läckt ut, om de { $carrier ->
                [yes] fanns med
               *[no] var sparade
              }. Utgå från att båda har läckt ut.
           *[other] De som { $carrier ->
                [yes] fanns med
               *[no] var sparade
              } har läckt ut. Utgå från att alla har läckt ut.
          }
      }
   *[other] { $n ->
        [one] { $many ->
            [one] Kan ha läckt ut, om uppgiften { $carrier ->
                [yes] fanns med
               *[no] var sparad
              }.
           *[many] Kan ha läckt ut, om uppgifterna { $carrier ->
                [yes] fanns med
               *[no] var sparade
              }.
          }
        [2] Kan ha läckt ut, om de { $carrier ->
            [yes] fanns med
           *[no] var sparade
          }. Utgå från att båda har läckt ut.
       *[other] De som { $carrier ->
            [yes] fanns med
           *[no] var sparade
          } kan ha läckt ut. Utgå från att alla har läckt ut.
      }
  }
status-not-saved = { $carrier ->
    [yes] Har inte läckt ut. Fanns inte med.
   *[no] Har inte läckt ut. Fanns inte i systemet.
  }
status-not-leaked = Har inte läckt ut.
# Uppgifter som har försvunnit, ändrats eller inte gått att använda. $period: vilka dagar som är kända; $since är den
# första, $until den dag då uppgifterna var i ordning igen, $from början utan den månad och det år som $until redan säger.
status-lost = { $period ->
    [span] Försvann { $since } och återställdes { $until }.
    [day] Försvann { $since } och återställdes samma dag.
    [since] Försvann { $since }.
    [until] Hade försvunnit. Återställdes { $until }.
   *[none] Har försvunnit.
  }
status-altered = { $period ->
    [span] Var fel { $from }–{ $until }.
    [day] Var fel { $until }.
    [since] Har varit fel sedan { $since }.
    [until] Var fel till { $until }.
   *[none] Har varit fel.
  }
status-unavailable = { $period ->
    [span] Gick inte att använda { $from }–{ $until }.
    [day] Gick inte att använda { $until }.
    [since] Har inte gått att använda sedan { $since }.
    [until] Gick inte att använda före { $until }.
   *[none] Gick inte att använda.
  }
damage-restored = { $data ->
    [altered] { $restored ->
        [yes] Felet har rättats.
        [never] Felet kan inte rättas.
       *[not-yet] Felet är ännu inte rättat.
      }
    [unavailable] { $restored ->
        [yes] Nu går det.
        [never] Vi får inte uppgifterna tillbaka.
       *[not-yet] Felet är ännu inte rättat.
      }
   *[lost] { $restored ->
        [yes] Uppgifterna har återställts.
        [never] Vi får inte uppgifterna tillbaka.
       *[not-yet] Uppgifterna har ännu inte återställts.
      }
  }

## Följderna

heading-consequences = Vad kan det här leda till?
consequences-intro = Det här är möjligt:
    .guardian = Det här är möjligt:
    .legal-guardian = Det här är möjligt:
    .estate = Det här är möjligt:
    .young-guardian = Det här är möjligt:
consequences-intro-unknown = Omfattningen och följderna är ännu okända. Det här är möjligt:
# Omfattningen är känd, följderna är det inte.
consequences-intro-scope-known = Följderna är ännu okända. Det här är möjligt:
spread-unknown = Vi vet ännu inte om just dina uppgifter har spridits eller använts.
    .guardian = Vi vet ännu inte om just ditt barns uppgifter har spridits eller använts.
    .legal-guardian = Vi vet ännu inte om just din huvudmans uppgifter har spridits eller använts.
    .estate = Vi vet ännu inte om just den avlidnas uppgifter har spridits eller använts.
    .young-guardian = Vi vet ännu inte om just den ungas uppgifter har spridits eller använts.

## Händelserna och åtgärderna

heading-events = Vad har hänt?
# Vad det var för intrång (incident.yaml: nature). Om händelsens egna ord berättar det: nature = {""}
nature = { $nature ->
    [cyber-attack] Det handlar om en cyberattack.
    [data-break-in] Det handlar om ett dataintrång.
    [unauthorised-access] Någon har kommit åt uppgifter utan tillstånd.
    [access-without-need] En anställd har läst uppgifter utan att arbetet krävde det.
    [wrong-recipient] Uppgifter har hamnat hos fel mottagare.{ $reach ->
        [returned] {" "}Mottagaren har returnerat det hen fick.
        [deleted] {" "}Mottagaren har raderat dem.
       *[other] {""}
      }
    [lost-device] En enhet med uppgifter har försvunnit.
    [stolen-device] En enhet med uppgifter har stulits.
    [lost-papers] Papper med uppgifter har försvunnit.
    [stolen-papers] Papper med uppgifter har stulits.
    [published-by-mistake] Uppgifter har publicerats av misstag.
    [system-failure] Ett datasystem slutade fungera.
   *[other] Det handlar om en personuppgiftsincident.
  }{ $ransomware ->
    [yes] {" "}Angriparen använde ett utpressningsprogram.
   *[no] {""}
  }{ $extortion ->
    [yes] {" "}Angriparen har krävt pengar.
   *[no] {""}
  }{ $reach ->
    [returned] { $nature ->
        [wrong-recipient] {""}
       *[other] {" "}Vi har fått uppgifterna tillbaka.
      }
    [deleted] { $nature ->
        [wrong-recipient] {""}
       *[other] {" "}Den som hade uppgifterna har raderat dem.
      }
    [published] { $nature ->
        [published-by-mistake] {""}
        [cyber-attack] {" "}Angriparen har publicerat uppgifterna.
        [data-break-in] {" "}Angriparen har publicerat uppgifterna.
       *[other] {" "}Uppgifterna har publicerats.
      }
   *[other] {""}
  }
# Vem det gäller. Händelsen kan berätta det med egna ord: affected, eller för tjänsten affected-<tjänst>.
affected = { $share ->
    [all] { $sender-kind ->
        [employer] Det gäller alla våra anställda.
        [school] Det gäller alla våra elever.
        [health-care] Det gäller alla våra patienter.
        [association] Det gäller alla våra medlemmar.
        [housing] Det gäller alla våra boende.
       *[other] Det gäller alla våra kunder.
      }
   *[some] { $sender-kind ->
        [employer] Det gäller en del av våra anställda.
        [school] Det gäller en del av våra elever.
        [health-care] Det gäller en del av våra patienter.
        [association] Det gäller en del av våra medlemmar.
        [housing] Det gäller en del av våra boende.
       *[other] Det gäller en del av våra kunder.
      }
  }
affected-service = { $share ->
    [all] Det gäller alla som har använt den här tjänsten: { $service }.
   *[some] Det gäller en del av dem som har använt den här tjänsten: { $service }.
  }
affected-count = { $kind ->
    [more-than] Det gäller fler än { $number } personer.
    [about] Det gäller cirka { $number } personer.
    [up-to] Det gäller högst { $number } personer.
   *[exactly] Det gäller { $number } personer.
  }
heading-measures = Vad har gjorts och vad gör vi?
report-own = Vi har anmält saken till { $authorities }.
report-own-at-once = Vi anmälde saken genast till { $authorities }.
report-party = { $party } har anmält saken till { $authorities }.
report-party-offence = { $n ->
    [one] { $party } har anmält saken till { $authorities } och gjort en brottsanmälan.
   *[other] { $party } har anmält saken till { $authorities } samt gjort en brottsanmälan.
  }
report-own-offence = { $n ->
    [one] Vi har anmält saken till { $authorities } och gjort en brottsanmälan.
   *[other] Vi har anmält saken till { $authorities } samt gjort en brottsanmälan.
  }
report-own-offence-only = Vi har gjort en brottsanmälan.
report-party-offence-only = { $party } har gjort en brottsanmälan.
police-reported = En brottsanmälan har gjorts: { $unit }.
police-investigating = { $which ->
    [police] Polisen utreder saken som ett brott.
   *[other] { $unit } utreder saken som ett brott.
  }
late-notice-police-investigation = På grund av polisens utredning kunde vi inte berätta det här för dig tidigare.
late-notice-cause-unclear = Vi berättade inte det här tidigare, eftersom vi först måste reda ut vilka det gäller.
measure-write-again = Vi skriver igen om vi får veta mer.

## Hjälp

heading-help = Här får du hjälp
help-more-bans = Där får du också råd om { $items }.
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
    [email] <strong>Är meddelandet äkta?</strong> Det står om saken också på vår webbplats. Skriv in adressen själv eller ring: <a name="{ $link }"/>. Vi ber inte om pengar, bankkoder eller personbeteckning. Meddelandet har inga bilagor.
   *[letter] <strong>Är brevet äkta?</strong> Kontrollera numret på vår webbplats och ring <a name="{ $link }"/>. Uppge brevets nummer <code>{ $piece }</code>. Vi ber inte om pengar eller koder.
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
