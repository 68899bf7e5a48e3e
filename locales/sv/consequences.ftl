### Consequences, Finland-Swedish: what a leak can lead to. One message for each consequence in catalogue/finland.yaml.
###
### Each text is one bulleted sentence of at most 100 characters. It says what can happen and to whom, in the
### active voice, and never how likely it is. Order, “covers” and “stands-for” are set in the catalogue.
### .guardian  the same in a letter to a guardian about their child; only where the plain text would be wrong there
### .young-guardian  the same about a young person of 15 to 17
### Quotation marks ”x”, ranges with an en dash and no spaces (må–fr), no-break space in kl. 9.
### Finland-Swedish words: personbeteckning, spärrmarkering, brottsanmälan, flyttskydd, disponent, klient.

consequence-being-found = Någon som inte får veta din adress kan få reda på den.
    .guardian = Någon som inte får veta ditt barns adress kan få reda på den.
    .young-guardian = Någon som inte får veta den ungas adress kan få reda på den.
    .legal-guardian = Någon som inte får veta din huvudmans adress kan få reda på den.
consequence-card-misuse = Någon kan betala med ditt kort.
    .guardian = Någon kan betala med ditt barns kort.
    .legal-guardian = Någon kan betala med din huvudmans kort.
    .estate = Någon kan betala med den avlidnas kort.
    .young-guardian = Någon kan betala med den ungas kort.
consequence-bank-takeover = Någon kan komma in i din nätbank och logga in i andra tjänster i ditt namn.
    .guardian = Någon kan komma in i ditt barns nätbank och logga in i andra tjänster i barnets namn.
    .legal-guardian = Någon kan komma in i din huvudmans nätbank och logga in i andra tjänster i huvudmannens namn.
    .estate = Någon kan komma in i den avlidnas nätbank och logga in i andra tjänster i den avlidnas namn.
    .young-guardian = Någon kan komma in i den ungas nätbank och logga in i andra tjänster i den ungas namn.
consequence-credit-in-your-name = Någon kan försöka ta lån eller köpa varor i ditt namn.
    .guardian = Någon kan försöka ta lån eller köpa varor i ditt barns namn.
    .legal-guardian = Någon kan försöka ta lån eller köpa varor i din huvudmans namn.
    .estate = Någon kan försöka ta lån eller köpa varor i den avlidnas namn.
    .young-guardian = Någon kan försöka ta lån eller köpa varor i den ungas namn.
consequence-document-misuse = Någon kan använda uppgifterna i ditt dokument och utge sig för att vara du.
    .guardian = Någon kan använda uppgifterna i ditt barns dokument och utge sig för att vara barnet.
    .legal-guardian = Någon kan använda uppgifterna i din huvudmans dokument och utge sig för att vara huvudmannen.
    .estate = Någon kan använda uppgifterna i den avlidnas dokument och utge sig för att vara den avlidna.
    .young-guardian = Någon kan använda uppgifterna i den ungas dokument och utge sig för att vara den unga.
consequence-identity-theft = Någon kan utge sig för att vara du.
    .guardian = Någon kan utge sig för att vara ditt barn.
    .legal-guardian = Någon kan utge sig för att vara din huvudman.
    .estate = Någon kan utge sig för att vara den avlidna.
    .young-guardian = Någon kan utge sig för att vara den unga.
consequence-false-address-change = Någon kan försöka ändra din adress och få din post.
    .guardian = Någon kan försöka ändra ditt barns adress och få barnets post.
    .legal-guardian = Någon kan försöka ändra din huvudmans adress och få huvudmannens post.
    .young-guardian = Någon kan försöka ändra den ungas adress och få den ungas post.
consequence-entry-to-building = Någon kan komma in i huset med hjälp av portkoden och adressen.
consequence-stalking = Någon kan få veta var du rör dig.
    .guardian = Någon kan få veta var ditt barn rör sig.
    .legal-guardian = Någon kan få veta var din huvudman rör sig.
    .young-guardian = Någon kan få veta var den unga rör sig.
consequence-login-attempts = Någon kan försöka logga in på ditt användarkonto.
    .guardian = Någon kan försöka logga in på ditt barns användarkonto.
    .legal-guardian = Någon kan försöka logga in på din huvudmans användarkonto.
    .young-guardian = Någon kan försöka logga in på den ungas användarkonto.
consequence-other-accounts = Någon kan komma in också på dina andra användarkonton, om de har samma lösenord.
    .guardian = Någon kan komma in också på ditt barns andra användarkonton, om de har samma lösenord.
    .legal-guardian = Någon kan komma in också på din huvudmans andra användarkonton, om de har samma lösenord.
    .young-guardian = Någon kan komma in också på den ungas andra användarkonton, om de har samma lösenord.
consequence-hash-cracked = Någon kan få reda på ditt lösenord, trots att det var i skyddad form.
    .guardian = Någon kan få reda på ditt barns lösenord, trots att det var i skyddad form.
    .legal-guardian = Någon kan få reda på din huvudmans lösenord, trots att det var i skyddad form.
    .young-guardian = Någon kan få reda på den ungas lösenord, trots att det var i skyddad form.
consequence-account-recovery = Någon kan byta ditt lösenord och komma in på ditt användarkonto.
    .guardian = Någon kan byta ditt barns lösenord och komma in på barnets användarkonto.
    .legal-guardian = Någon kan byta din huvudmans lösenord och komma in på huvudmannens användarkonto.
    .young-guardian = Någon kan byta den ungas lösenord och komma in på den ungas användarkonto.
# Stands for two or more of the scams below: calls, messages and bills must all be named.
consequence-scams = Någon kan försöka lura dig med meddelanden, samtal eller räkningar.
    .guardian = Någon kan försöka lura dig eller ditt barn med meddelanden, samtal eller räkningar.
    .legal-guardian = Någon kan försöka lura dig eller din huvudman med meddelanden, samtal eller räkningar.
    .young-guardian = Någon kan försöka lura dig eller den unga med meddelanden, samtal eller räkningar.
consequence-scam-personal = En bedragare som vet saker om dig kan verka pålitlig.
    .guardian = En bedragare som vet saker om ditt barn kan verka pålitlig.
    .legal-guardian = En bedragare som vet saker om din huvudman kan verka pålitlig.
    .young-guardian = En bedragare som vet saker om den unga kan verka pålitlig.
consequence-scam-calls = Du kan få bluffsamtal och bluffmeddelanden.
    .guardian = Ditt barn kan få bluffsamtal och bluffmeddelanden.
    .legal-guardian = Din huvudman kan få bluffsamtal och bluffmeddelanden.
    .young-guardian = Den unga kan få bluffsamtal och bluffmeddelanden.
consequence-phishing-email = Du kan få bluffmeddelanden och reklam till din e-post.
    .guardian = Ditt barn kan få bluffmeddelanden och reklam till sin e-post.
    .legal-guardian = Din huvudman kan få bluffmeddelanden och reklam till sin e-post.
    .young-guardian = Den unga kan få bluffmeddelanden och reklam till sin e-post.
consequence-fake-invoice = Du kan få en bluffräkning som ser äkta ut.
    .guardian = Du eller ditt barn kan få en bluffräkning som ser äkta ut.
    .legal-guardian = Du eller din huvudman kan få en bluffräkning som ser äkta ut.
    .young-guardian = Du eller den unga kan få en bluffräkning som ser äkta ut.
consequence-scam-authority = En bedragare kan utge sig för att vara en myndighet, till exempel FPA eller Skatteförvaltningen.
consequence-scam-workplace = En bedragare kan utge sig för att vara arbetsgivare eller löneräknare.
consequence-scam-own-language = En bedragare kan skriva till dig på ditt eget språk.
    .guardian = En bedragare kan skriva till dig eller ditt barn på ert eget språk.
    .legal-guardian = En bedragare kan skriva till dig eller din huvudman på ert eget språk.
    .young-guardian = En bedragare kan skriva till dig eller den unga på ert eget språk.
consequence-forged-signature = Någon kan förfalska din namnteckning på en pappersblankett.
    .guardian = Någon kan förfalska ditt barns namnteckning på en pappersblankett.
    .legal-guardian = Någon kan förfalska din huvudmans namnteckning på en pappersblankett.
    .estate = Någon kan förfalska den avlidnas namnteckning på en pappersblankett.
    .young-guardian = Någon kan förfalska den ungas namnteckning på en pappersblankett.
consequence-impersonation-profile = Någon kan skapa en falsk profil med din bild.
    .guardian = Någon kan skapa en falsk profil med ditt barns bild.
    .legal-guardian = Någon kan skapa en falsk profil med din huvudmans bild.
    .estate = Någon kan skapa en falsk profil med den avlidnas bild.
    .young-guardian = Någon kan skapa en falsk profil med den ungas bild.
consequence-deepfake = Någon kan göra en förfalskning av inspelningen.
consequence-distress = Det som har hänt kan väcka oro och obehag.
consequence-loss-of-control = Du kan inte längre själv bestämma vem som ser dina uppgifter.
    .guardian = Du och ditt barn kan inte längre själva bestämma vem som ser uppgifterna.
    .legal-guardian = Din huvudman kan inte längre själv bestämma vem som ser uppgifterna.
    .young-guardian = Du och den unga kan inte längre själva bestämma vem som ser uppgifterna.
# “We” is the sender, who had the duty of secrecy.
consequence-confidentiality-lost = { $reach ->
    [known-recipient] Mottagaren kan ha läst uppgifter som vi skulle hålla hemliga.
    [returned] Mottagaren kan ha läst uppgifter som vi skulle hålla hemliga.
    [deleted] Mottagaren kan ha läst uppgifter som vi skulle hålla hemliga.
   *[other] Andra kan få veta saker som vi skulle hålla hemliga.
  }
consequence-extortion = { $reach ->
    [published] Någon kan utpressa dig med uppgifterna.
   *[other] Någon kan utpressa dig genom att hota med att publicera dina uppgifter.
  }
    .guardian = { $reach ->
        [published] Någon kan utpressa dig eller ditt barn med uppgifterna.
       *[other] Någon kan utpressa dig eller ditt barn genom att hota med att publicera uppgifterna.
      }
    .legal-guardian = { $reach ->
        [published] Någon kan utpressa dig eller din huvudman med uppgifterna.
       *[other] Någon kan utpressa dig eller din huvudman genom att hota med att publicera uppgifterna.
      }
    .young-guardian = Någon kan utpressa dig eller den unga genom att hota med att publicera uppgifterna.
consequence-publication = Någon kan publicera dina uppgifter på nätet.
    .guardian = Någon kan publicera ditt barns uppgifter på nätet.
    .legal-guardian = Någon kan publicera din huvudmans uppgifter på nätet.
    .estate = Någon kan publicera den avlidnas uppgifter på nätet.
    .young-guardian = Någon kan publicera den ungas uppgifter på nätet.
consequence-reveals-health = Uppgifterna kan avslöja något om din hälsa.
    .guardian = Uppgifterna kan avslöja något om ditt barns hälsa.
    .legal-guardian = Uppgifterna kan avslöja något om din huvudmans hälsa.
    .estate = Uppgifterna kan avslöja något om den avlidnas hälsa.
    .young-guardian = Uppgifterna kan avslöja något om den ungas hälsa.
# Already speaks of the child: the same text for every reader.
consequence-child-long-term = Någon kan missbruka ditt barns uppgifter också flera år senare.
    .young-guardian = Någon kan missbruka den ungas uppgifter också flera år senare.
    .young = Någon kan missbruka dina uppgifter också flera år senare.
    .legal-guardian = Någon kan missbruka uppgifterna om din huvudmans barn också flera år senare.
consequence-child-misuse-later = Någon kan missbruka ditt barns uppgifter också flera år senare.
    .young-guardian = Någon kan missbruka den ungas uppgifter också flera år senare.
consequence-stigma = Uppgifterna kan påverka hur andra behandlar dig.
    .guardian = Uppgifterna kan påverka hur andra behandlar ditt barn.
    .legal-guardian = Uppgifterna kan påverka hur andra behandlar din huvudman.
    .young-guardian = Uppgifterna kan påverka hur andra behandlar den unga.
consequence-discrimination = Någon kan behandla dig sämre på grund av uppgifterna.
    .guardian = Någon kan behandla ditt barn sämre på grund av uppgifterna.
    .legal-guardian = Någon kan behandla din huvudman sämre på grund av uppgifterna.
    .young-guardian = Någon kan behandla den unga sämre på grund av uppgifterna.
consequence-work-harm = Uppgifterna kan skada dig i arbetslivet.
    .guardian = Uppgifterna kan skada ditt barn i arbetslivet.
    .legal-guardian = Uppgifterna kan skada din huvudman i arbetslivet.
    .young-guardian = Uppgifterna kan skada den unga i arbetslivet.
consequence-financial-privacy = Utomstående kan få veta något om din ekonomi.
    .guardian = Utomstående kan få veta något om ditt barns ekonomi.
    .legal-guardian = Utomstående kan få veta något om din huvudmans ekonomi.
    .estate = Utomstående kan få veta något om den avlidnas ekonomi.
    .young-guardian = Utomstående kan få veta något om den ungas ekonomi.
consequence-cannot-be-changed = Ett lösenord går att byta, men det gör inte de här uppgifterna.
consequence-affects-relatives = Uppgifterna kan avslöja något också om dina släktingar.
    .guardian = Uppgifterna kan avslöja något också om ditt barns släktingar.
    .legal-guardian = Uppgifterna kan avslöja något också om din huvudmans släktingar.
    .estate = Uppgifterna kan avslöja något också om den avlidnas släktingar.
    .young-guardian = Uppgifterna kan avslöja något också om den ungas släktingar.
consequence-family-link = Utomstående kan få veta vilka som hör till din familj.
    .guardian = Utomstående kan få veta vilka som hör till ditt barns familj.
    .legal-guardian = Utomstående kan få veta vilka som hör till din huvudmans familj.
    .estate = Utomstående kan få veta vilka som hör till den avlidnas familj.
    .young-guardian = Utomstående kan få veta vilka som hör till den ungas familj.
consequence-relative-affected = { $data ->
    [leaked] Också din anhörigas uppgifter har hamnat i fel händer.
   *[other] Också din anhörigas uppgifter kan ha hamnat i fel händer.
  }
    .guardian = { $data ->
        [leaked] Också uppgifter om en anhörig till ditt barn har hamnat i fel händer.
       *[other] Också uppgifter om en anhörig till ditt barn kan ha hamnat i fel händer.
      }
    .legal-guardian = { $data ->
        [leaked] Också uppgifter om en anhörig till din huvudman har hamnat i fel händer.
       *[other] Också uppgifter om en anhörig till din huvudman kan ha hamnat i fel händer.
      }
    .young-guardian = { $data ->
        [leaked] Också uppgifter om en anhörig till den unga har läckt ut.
       *[other] Också uppgifter om en anhörig till den unga kan ha hamnat i fel händer.
      }
consequence-estate-misuse = Någon kan använda uppgifterna om den avlidna eller lura dig.
consequence-harassment = Någon kan trakassera eller hota dig.
    .guardian = Någon kan trakassera eller hota ditt barn.
    .legal-guardian = Någon kan trakassera eller hota din huvudman.
    .young-guardian = Någon kan trakassera eller hota den unga.
consequence-technical-trace = Uppgifterna kan visa när och med vilken enhet du har använt tjänsten.
    .guardian = Uppgifterna kan visa när och med vilken enhet ditt barn har använt tjänsten.
    .legal-guardian = Uppgifterna kan visa när och med vilken enhet din huvudman har använt tjänsten.
    .estate = Uppgifterna kan visa när och med vilken enhet den avlidna har använt tjänsten.
    .young-guardian = Uppgifterna kan visa när och med vilken enhet den unga har använt tjänsten.
consequence-care-delayed = { $restored ->
    [yes] Din vård kan ha dröjt.
   *[not-yet] Din vård kan dröja.
  }
    .guardian = { $restored ->
        [yes] Ditt barns vård kan ha dröjt.
       *[not-yet] Ditt barns vård kan dröja.
      }
    .legal-guardian = { $restored ->
        [yes] Din huvudmans vård kan ha dröjt.
       *[not-yet] Din huvudmans vård kan dröja.
      }
    .young-guardian = { $restored ->
        [yes] Den ungas vård kan ha blivit fördröjd.
       *[not-yet] Den ungas vård kan bli fördröjd.
      }
consequence-care-wrong = { $data ->
    [unavailable] { $restored ->
        [yes] Du kan ha fått vård utan att vi såg alla uppgifter.
       *[not-yet] Du kan få vård utan att vi ser alla uppgifter.
      }
    [altered] { $restored ->
        [yes] Din vård kan ha byggt på felaktiga uppgifter.
       *[not-yet] Din vård kan bygga på felaktiga uppgifter.
      }
   *[lost] { $restored ->
        [yes] Din vård kan ha byggt på bristfälliga uppgifter.
       *[not-yet] Din vård kan bygga på bristfälliga uppgifter.
      }
  }
    .guardian = { $data ->
        [unavailable] { $restored ->
            [yes] Ditt barn kan ha fått vård utan att vi såg alla uppgifter.
           *[not-yet] Ditt barn kan få vård utan att vi ser alla uppgifter.
          }
        [altered] { $restored ->
            [yes] Ditt barns vård kan ha byggt på felaktiga uppgifter.
           *[not-yet] Ditt barns vård kan bygga på felaktiga uppgifter.
          }
       *[lost] { $restored ->
            [yes] Ditt barns vård kan ha byggt på bristfälliga uppgifter.
           *[not-yet] Ditt barns vård kan bygga på bristfälliga uppgifter.
          }
      }
    .legal-guardian = { $data ->
        [unavailable] { $restored ->
            [yes] Din huvudman kan ha fått vård utan att vi såg alla uppgifter.
           *[not-yet] Din huvudman kan få vård utan att vi ser alla uppgifter.
          }
        [altered] { $restored ->
            [yes] Din huvudmans vård kan ha byggt på felaktiga uppgifter.
           *[not-yet] Din huvudmans vård kan bygga på felaktiga uppgifter.
          }
       *[lost] { $restored ->
            [yes] Din huvudmans vård kan ha byggt på bristfälliga uppgifter.
           *[not-yet] Din huvudmans vård kan bygga på bristfälliga uppgifter.
          }
      }
    .young-guardian = { $data ->
        [unavailable] { $restored ->
            [yes] Den unga kan ha fått vård utan att vi såg alla uppgifter.
           *[not-yet] Den unga kan få vård utan att vi ser alla uppgifter.
          }
        [altered] { $restored ->
            [yes] Den ungas vård kan ha byggt på felaktiga uppgifter.
           *[not-yet] Den ungas vård kan bygga på felaktiga uppgifter.
          }
       *[lost] { $restored ->
            [yes] Den ungas vård kan ha byggt på bristfälliga uppgifter.
           *[not-yet] Den ungas vård kan bygga på bristfälliga uppgifter.
          }
      }
consequence-appointment-missed = { $data ->
    [lost] { $restored ->
        [yes] Din bokade tid kan ha strukits.
       *[not-yet] Din bokade tid kan vara struken.
      }
   *[other] { $restored ->
        [yes] Du kan ha gått miste om en bokad tid.
       *[not-yet] Du kan gå miste om en bokad tid.
      }
  }
    .guardian = { $data ->
        [lost] { $restored ->
            [yes] Ditt barns bokade tid kan ha strukits.
           *[not-yet] Ditt barns bokade tid kan vara struken.
          }
       *[other] { $restored ->
            [yes] Ditt barn kan ha gått miste om en bokad tid.
           *[not-yet] Ditt barn kan gå miste om en bokad tid.
          }
      }
    .legal-guardian = { $data ->
        [lost] { $restored ->
            [yes] Din huvudmans bokade tid kan ha strukits.
           *[not-yet] Din huvudmans bokade tid kan vara struken.
          }
       *[other] { $restored ->
            [yes] Din huvudman kan ha gått miste om en bokad tid.
           *[not-yet] Din huvudman kan gå miste om en bokad tid.
          }
      }
    .young-guardian = { $data ->
        [lost] { $restored ->
            [yes] Den ungas bokade tid kan ha strukits.
           *[not-yet] Den ungas bokade tid kan vara struken.
          }
       *[other] { $restored ->
            [yes] Den unga kan ha gått miste om en bokad tid.
           *[not-yet] Den unga kan gå miste om en bokad tid.
          }
      }
consequence-pin-used = Någon kan använda ditt kort eller användarkonto med PIN-koden.
    .guardian = Någon kan använda ditt barns kort eller användarkonto med PIN-koden.
    .legal-guardian = Någon kan använda din huvudmans kort eller användarkonto med PIN-koden.
    .young-guardian = Någon kan använda den ungas kort eller användarkonto med PIN-koden.
consequence-pin-elsewhere = Samma PIN-kod kan fungera på andra ställen, om du använder den där.
    .guardian = Samma PIN-kod kan fungera på andra ställen, om ditt barn använder den där.
    .legal-guardian = Samma PIN-kod kan fungera på andra ställen, om din huvudman använder den där.
    .young-guardian = Samma PIN-kod kan fungera på andra ställen, om den unga använder den där.
consequence-post-missed = Ditt eget brev kan ha blivit försenat eller uteblivit.
    .guardian = Ditt barns brev kan ha blivit försenat eller uteblivit.
    .legal-guardian = Din huvudmans brev kan ha blivit försenat eller uteblivit.
    .young-guardian = Den ungas brev kan ha blivit försenat eller uteblivit.
consequence-code-seen = Någon kan ha sett din personbeteckning och antecknat den.
    .guardian = Någon kan ha sett ditt barns personbeteckning och antecknat den.
    .legal-guardian = Någon kan ha sett din huvudmans personbeteckning och antecknat den.
    .young-guardian = Någon kan ha sett den ungas personbeteckning och antecknat den.
consequence-payment-missed = { $restored ->
    [yes] En betalning till dig kan ha blivit försenad eller uteblivit.
   *[not-yet] En betalning till dig kan bli försenad eller utebli.
  }
    .guardian = { $restored ->
        [yes] En betalning till ditt barn kan ha blivit försenad eller uteblivit.
       *[not-yet] En betalning till ditt barn kan bli försenad eller utebli.
      }
    .legal-guardian = { $restored ->
        [yes] En betalning till din huvudman kan ha blivit försenad eller uteblivit.
       *[not-yet] En betalning till din huvudman kan bli försenad eller utebli.
      }
    .young-guardian = { $restored ->
        [yes] En betalning till den unga kan ha blivit försenad eller uteblivit.
       *[not-yet] En betalning till den unga kan bli försenad eller utebli.
      }
consequence-decision-wrong = { $data ->
    [lost] { $restored ->
        [yes] Ett beslut om dig kan ha byggt på bristfälliga uppgifter.
       *[not-yet] Ett beslut om dig kan bygga på bristfälliga uppgifter.
      }
   *[altered] { $restored ->
        [yes] Ett beslut om dig kan ha byggt på felaktiga uppgifter.
       *[not-yet] Ett beslut om dig kan bygga på felaktiga uppgifter.
      }
  }
    .guardian = { $data ->
        [lost] { $restored ->
            [yes] Ett beslut om ditt barn kan ha byggt på bristfälliga uppgifter.
           *[not-yet] Ett beslut om ditt barn kan bygga på bristfälliga uppgifter.
          }
       *[altered] { $restored ->
            [yes] Ett beslut om ditt barn kan ha byggt på felaktiga uppgifter.
           *[not-yet] Ett beslut om ditt barn kan bygga på felaktiga uppgifter.
          }
      }
    .legal-guardian = { $data ->
        [lost] { $restored ->
            [yes] Ett beslut om din huvudman kan ha byggt på bristfälliga uppgifter.
           *[not-yet] Ett beslut om din huvudman kan bygga på bristfälliga uppgifter.
          }
       *[altered] { $restored ->
            [yes] Ett beslut om din huvudman kan ha byggt på felaktiga uppgifter.
           *[not-yet] Ett beslut om din huvudman kan bygga på felaktiga uppgifter.
          }
      }
    .young-guardian = { $data ->
        [lost] { $restored ->
            [yes] Ett beslut om den unga kan ha byggt på bristfälliga uppgifter.
           *[not-yet] Ett beslut om den unga kan bygga på bristfälliga uppgifter.
          }
       *[altered] { $restored ->
            [yes] Ett beslut om den unga kan ha byggt på felaktiga uppgifter.
           *[not-yet] Ett beslut om den unga kan bygga på felaktiga uppgifter.
          }
      }
consequence-data-gone = Du kan behöva lämna uppgifterna på nytt.
    .guardian = Du kan behöva lämna ditt barns uppgifter på nytt.
    .legal-guardian = Du kan behöva lämna din huvudmans uppgifter på nytt.
    .estate = Du kan behöva lämna den avlidnas uppgifter på nytt.
    .young-guardian = Du kan behöva lämna den ungas uppgifter på nytt.
consequence-service-delayed = { $restored ->
    [yes] Ditt ärende kan ha försenats.
   *[not-yet] Ditt ärende kan försenas.
  }
    .guardian = { $restored ->
        [yes] Ditt barns ärende kan ha försenats.
       *[not-yet] Ditt barns ärende kan försenas.
      }
    .legal-guardian = { $restored ->
        [yes] Din huvudmans ärende kan ha försenats.
       *[not-yet] Din huvudmans ärende kan försenas.
      }
    .young-guardian = { $restored ->
        [yes] Handläggningen av den ungas ärende kan ha blivit fördröjd.
       *[not-yet] Handläggningen av den ungas ärende kan bli fördröjd.
      }
consequence-sim-takeover = Någon kan flytta ditt nummer till sitt eget SIM-kort och få dina textmeddelanden.
    .guardian = Någon kan flytta ditt barns nummer till sitt eget SIM-kort och få barnets textmeddelanden.
    .legal-guardian = Någon kan flytta din huvudmans nummer till sitt eget SIM-kort och få huvudmannens textmeddelanden.
    .estate = Någon kan flytta den avlidnas nummer till sitt eget SIM-kort och få textmeddelandena.
    .young-guardian = Någon kan flytta den ungas nummer till sitt eget SIM-kort och få den ungas textmeddelanden.
consequence-known-reader = Någon som du känner kan ha läst dina uppgifter.
    .guardian = Någon som ni känner kan ha läst ditt barns uppgifter.
    .legal-guardian = Någon som ni känner kan ha läst din huvudmans uppgifter.
    .estate = Någon som kände den avlidna kan ha läst uppgifterna.
    .young-guardian = Någon som ni känner kan ha läst den ungas uppgifter.
consequence-bullying = Någon kan mobba dig på grund av uppgifterna.
    .guardian = Någon kan mobba ditt barn på grund av uppgifterna.
    .legal-guardian = Någon kan mobba din huvudman på grund av uppgifterna.
    .young-guardian = Någon kan mobba den unga på grund av uppgifterna.
consequence-affects-others = Uppgifterna berättar också om andra människor.
consequence-card-borrowing = Någon kan låna på ditt kort.
    .guardian = Någon kan låna på ditt barns kort.
    .legal-guardian = Någon kan låna på din huvudmans kort.
    .estate = Någon kan låna på den avlidnas kort.
    .young-guardian = Någon kan låna på den ungas kort.
consequence-interests-known = Utomstående kan få veta vad du har lånat.
    .guardian = Utomstående kan få veta vad ditt barn har lånat.
    .legal-guardian = Utomstående kan få veta vad din huvudman har lånat.
    .young-guardian = Utomstående kan få veta vad den unga har lånat.
consequence-home-empty = Någon kan få veta när ingen är hemma hos dig.
    .guardian = Någon kan få veta när ingen är hemma hos ditt barn.
    .legal-guardian = Någon kan få veta när ingen är hemma hos din huvudman.
    .young-guardian = Någon kan få veta när ingen är hemma hos den unga.
consequence-burglary = Någon kan få veta var vapen förvaras.
consequence-criminals-publish = Brottslingarna kan publicera uppgifterna på nätet.
consequence-spread-further = Någon kan ha kopierat uppgifterna och sprida dem vidare.
consequence-spread-published = Någon kan ha kopierat uppgifterna och sprida dem vidare.
consequence-pay-missed = { $restored ->
    [yes] Din lön kan ha blivit försenad eller fel.
   *[not-yet] Din lön kan bli försenad eller fel.
  }
    .guardian = { $restored ->
        [yes] Ditt barns lön kan ha blivit försenad eller fel.
       *[not-yet] Ditt barns lön kan bli försenad eller fel.
      }
    .young-guardian = { $restored ->
        [yes] Den ungas lön kan ha blivit försenad eller fel.
       *[not-yet] Den ungas lön kan bli försenad eller fel.
      }
    .legal-guardian = { $restored ->
        [yes] Din huvudmans lön kan ha blivit försenad eller fel.
       *[not-yet] Din huvudmans lön kan bli försenad eller fel.
      }
consequence-wrong-number = { $restored ->
    [yes] Våra meddelanden kan ha gått till fel nummer.
   *[not-yet] Våra meddelanden kan gå till fel nummer.
  }
consequence-wrong-mailbox = { $restored ->
    [yes] Våra meddelanden kan ha gått till fel e-postadress.
   *[not-yet] Våra meddelanden kan gå till fel e-postadress.
  }
consequence-post-astray = { $restored ->
    [yes] Våra brev kan ha gått till fel adress.
   *[not-yet] Våra brev kan gå till fel adress.
  }
consequence-no-login = { $restored ->
    [yes] Det kan ha varit omöjligt att logga in.
   *[not-yet] Det kan vara omöjligt att logga in.
  }
