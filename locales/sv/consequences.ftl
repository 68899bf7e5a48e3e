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
consequence-card-misuse = Någon kan betala med ditt kort.
    .guardian = Någon kan betala med ditt barns kort.
    .young-guardian = Någon kan betala med den ungas kort.
consequence-bank-takeover = Någon kan komma in i din nätbank och logga in i andra tjänster i ditt namn.
    .guardian = Någon kan komma in i ditt barns nätbank och logga in i andra tjänster i barnets namn.
    .young-guardian = Någon kan komma in i den ungas nätbank och logga in i andra tjänster i den ungas namn.
consequence-credit-in-your-name = Någon kan försöka ta lån eller köpa varor i ditt namn.
    .guardian = Någon kan försöka ta lån eller köpa varor i ditt barns namn.
    .young-guardian = Någon kan försöka ta lån eller köpa varor i den ungas namn.
consequence-document-misuse = Någon kan använda uppgifterna i ditt dokument och utge sig för att vara du.
    .guardian = Någon kan använda uppgifterna i ditt barns dokument och utge sig för att vara barnet.
    .young-guardian = Någon kan använda uppgifterna i den ungas dokument och utge sig för att vara den unga.
consequence-identity-theft = Någon kan utge sig för att vara du.
    .guardian = Någon kan utge sig för att vara ditt barn.
    .young-guardian = Någon kan utge sig för att vara den unga.
consequence-false-address-change = Någon kan försöka ändra din adress och få din post.
    .guardian = Någon kan försöka ändra ditt barns adress och få barnets post.
    .young-guardian = Någon kan försöka ändra den ungas adress och få den ungas post.
consequence-entry-to-building = Någon kan komma in i huset med hjälp av portkoden och adressen.
consequence-stalking = Någon kan få veta var du rör dig.
    .guardian = Någon kan få veta var ditt barn rör sig.
    .young-guardian = Någon kan få veta var den unga rör sig.
consequence-login-attempts = Någon kan försöka logga in på ditt användarkonto.
    .guardian = Någon kan försöka logga in på ditt barns användarkonto.
    .young-guardian = Någon kan försöka logga in på den ungas användarkonto.
consequence-other-accounts = Någon kan komma in också på dina andra användarkonton, om de har samma lösenord.
    .guardian = Någon kan komma in också på ditt barns andra användarkonton, om de har samma lösenord.
    .young-guardian = Någon kan komma in också på den ungas andra användarkonton, om de har samma lösenord.
consequence-hash-cracked = Någon kan få reda på ditt lösenord, trots att det var i skyddad form.
    .guardian = Någon kan få reda på ditt barns lösenord, trots att det var i skyddad form.
    .young-guardian = Någon kan få reda på den ungas lösenord, trots att det var i skyddad form.
consequence-account-recovery = Någon kan byta ditt lösenord och komma in på ditt användarkonto.
    .guardian = Någon kan byta ditt barns lösenord och komma in på barnets användarkonto.
    .young-guardian = Någon kan byta den ungas lösenord och komma in på den ungas användarkonto.
# Stands for two or more of the scams below: calls, messages and bills must all be named.
consequence-scams = Någon kan försöka lura dig med meddelanden, samtal eller räkningar.
    .guardian = Någon kan försöka lura dig eller ditt barn med meddelanden, samtal eller räkningar.
    .young-guardian = Någon kan försöka lura dig eller den unga med meddelanden, samtal eller räkningar.
consequence-scam-personal = En bedragare som vet saker om dig kan verka pålitlig.
    .guardian = En bedragare som vet saker om ditt barn kan verka pålitlig.
    .young-guardian = En bedragare som vet saker om den unga kan verka pålitlig.
consequence-scam-calls = Du kan få bluffsamtal och bluffmeddelanden.
    .guardian = Ditt barn kan få bluffsamtal och bluffmeddelanden.
    .young-guardian = Den unga kan få bluffsamtal och bluffmeddelanden.
consequence-phishing-email = Du kan få bluffmeddelanden och reklam till din e-post.
    .guardian = Ditt barn kan få bluffmeddelanden och reklam till sin e-post.
    .young-guardian = Den unga kan få bluffmeddelanden och reklam till sin e-post.
consequence-fake-invoice = Du kan få en bluffräkning som ser äkta ut.
    .guardian = Du eller ditt barn kan få en bluffräkning som ser äkta ut.
    .young-guardian = Du eller den unga kan få en bluffräkning som ser äkta ut.
consequence-scam-authority = En bedragare kan utge sig för att vara en myndighet, till exempel FPA eller Skatteförvaltningen.
consequence-scam-workplace = En bedragare kan utge sig för att vara din chef eller en löneräknare.
    .guardian = En bedragare kan utge sig för att vara ditt barns chef eller en löneräknare.
    .young-guardian = En bedragare kan utge sig för att vara den ungas chef eller en löneräknare.
consequence-scam-own-language = En bedragare kan skriva till dig på ditt eget språk.
    .guardian = En bedragare kan skriva till dig eller ditt barn på ert eget språk.
    .young-guardian = En bedragare kan skriva till dig eller den unga på ert eget språk.
consequence-forged-signature = Någon kan förfalska din namnteckning på en pappersblankett.
    .guardian = Någon kan förfalska ditt barns namnteckning på en pappersblankett.
    .young-guardian = Någon kan förfalska den ungas namnteckning på en pappersblankett.
consequence-impersonation-profile = Någon kan skapa en falsk profil med din bild.
    .guardian = Någon kan skapa en falsk profil med ditt barns bild.
    .young-guardian = Någon kan skapa en falsk profil med den ungas bild.
consequence-deepfake = Någon kan göra en förfalskning av inspelningen.
consequence-distress = Det som har hänt kan väcka oro och obehag.
consequence-loss-of-control = Du kan inte längre själv bestämma vem som ser dina uppgifter.
    .guardian = Du och ditt barn kan inte längre själva bestämma vem som ser uppgifterna.
    .young-guardian = Du och den unga kan inte längre själva bestämma vem som ser uppgifterna.
# “We” is the sender, who had the duty of secrecy.
consequence-confidentiality-lost = { $reach ->
    [known-recipient] Mottagaren kan ha läst uppgifter som vi skulle hålla hemliga.
    [returned] Mottagaren kan ha läst uppgifter som vi skulle hålla hemliga.
    [deleted] Mottagaren kan ha läst uppgifter som vi skulle hålla hemliga.
   *[other] Andra kan få veta saker som vi skulle hålla hemliga.
  }
consequence-extortion = Någon kan utpressa dig genom att hota med att publicera dina uppgifter.
    .guardian = Någon kan utpressa dig eller ditt barn genom att hota med att publicera uppgifterna.
    .young-guardian = Någon kan utpressa dig eller den unga genom att hota med att publicera uppgifterna.
consequence-publication = Någon kan publicera dina uppgifter på nätet.
    .guardian = Någon kan publicera ditt barns uppgifter på nätet.
    .young-guardian = Någon kan publicera den ungas uppgifter på nätet.
consequence-reveals-health = Uppgifterna kan avslöja något om din hälsa.
    .guardian = Uppgifterna kan avslöja något om ditt barns hälsa.
    .young-guardian = Uppgifterna kan avslöja något om den ungas hälsa.
# Already speaks of the child: the same text for every reader.
consequence-child-long-term = Någon kan missbruka ditt barns uppgifter också flera år senare.
    .young-guardian = Någon kan missbruka den ungas uppgifter också flera år senare.
consequence-child-misuse-later = Någon kan missbruka ditt barns uppgifter också flera år senare.
    .young-guardian = Någon kan missbruka den ungas uppgifter också flera år senare.
consequence-stigma = Uppgifterna kan påverka hur andra behandlar dig.
    .guardian = Uppgifterna kan påverka hur andra behandlar ditt barn.
    .young-guardian = Uppgifterna kan påverka hur andra behandlar den unga.
consequence-discrimination = Någon kan behandla dig sämre på grund av uppgifterna.
    .guardian = Någon kan behandla ditt barn sämre på grund av uppgifterna.
    .young-guardian = Någon kan behandla den unga sämre på grund av uppgifterna.
consequence-work-harm = Uppgifterna kan skada dig i arbetslivet.
    .guardian = Uppgifterna kan skada ditt barn i arbetslivet.
    .young-guardian = Uppgifterna kan skada den unga i arbetslivet.
consequence-financial-privacy = Utomstående kan få veta något om din ekonomi.
    .guardian = Utomstående kan få veta något om ditt barns ekonomi.
    .young-guardian = Utomstående kan få veta något om den ungas ekonomi.
consequence-cannot-be-changed = Ett lösenord går att byta, men det gör inte de här uppgifterna.
consequence-affects-relatives = Uppgifterna kan avslöja något också om dina släktingar.
    .guardian = Uppgifterna kan avslöja något också om ditt barns släktingar.
    .young-guardian = Uppgifterna kan avslöja något också om den ungas släktingar.
consequence-family-link = Utomstående kan få veta vilka som hör till din familj.
    .guardian = Utomstående kan få veta vilka som hör till ditt barns familj.
    .young-guardian = Utomstående kan få veta vilka som hör till den ungas familj.
consequence-relative-affected = { $data ->
    [leaked] Också din anhörigas uppgifter har läckt ut.
   *[other] Också din anhörigas uppgifter kan ha hamnat i fel händer.
  }
    .guardian = { $data ->
        [leaked] Också uppgifter om en anhörig till ditt barn har läckt ut.
       *[other] Också uppgifter om en anhörig till ditt barn kan ha hamnat i fel händer.
      }
    .young-guardian = { $data ->
        [leaked] Också uppgifter om en anhörig till den unga har läckt ut.
       *[other] Också uppgifter om en anhörig till den unga kan ha hamnat i fel händer.
      }
consequence-estate-misuse = Någon kan använda uppgifterna om den avlidna eller lura den som sköter dödsboet.
consequence-harassment = Någon kan trakassera eller hota dig.
    .guardian = Någon kan trakassera eller hota ditt barn.
    .young-guardian = Någon kan trakassera eller hota den unga.
consequence-technical-trace = Uppgifterna kan visa när och med vilken enhet du har använt tjänsten.
    .guardian = Uppgifterna kan visa när och med vilken enhet ditt barn har använt tjänsten.
    .young-guardian = Uppgifterna kan visa när och med vilken enhet den unga har använt tjänsten.
consequence-care-delayed = { $restored ->
    [yes] Din vård kan ha blivit fördröjd.
   *[not-yet] Din vård kan bli fördröjd.
  }
    .guardian = { $restored ->
        [yes] Ditt barns vård kan ha blivit fördröjd.
       *[not-yet] Ditt barns vård kan bli fördröjd.
      }
    .young-guardian = { $restored ->
        [yes] Den ungas vård kan ha blivit fördröjd.
       *[not-yet] Den ungas vård kan bli fördröjd.
      }
consequence-care-wrong = { $restored ->
    [yes] Din vård kan ha byggt på felaktiga eller bristfälliga uppgifter.
   *[not-yet] Din vård kan bygga på felaktiga eller bristfälliga uppgifter.
  }
    .guardian = { $restored ->
        [yes] Ditt barns vård kan ha byggt på felaktiga eller bristfälliga uppgifter.
       *[not-yet] Ditt barns vård kan bygga på felaktiga eller bristfälliga uppgifter.
      }
    .young-guardian = { $restored ->
        [yes] Den ungas vård kan ha byggt på felaktiga eller bristfälliga uppgifter.
       *[not-yet] Den ungas vård kan bygga på felaktiga eller bristfälliga uppgifter.
      }
consequence-appointment-missed = { $restored ->
    [yes] Du kan ha gått miste om en bokad tid.
   *[not-yet] Du kan gå miste om en bokad tid.
  }
    .guardian = { $restored ->
        [yes] Ditt barn kan ha gått miste om en bokad tid.
       *[not-yet] Ditt barn kan gå miste om en bokad tid.
      }
    .young-guardian = { $restored ->
        [yes] Den unga kan ha gått miste om en bokad tid.
       *[not-yet] Den unga kan gå miste om en bokad tid.
      }
consequence-pin-used = Någon kan använda ditt kort eller användarkonto med PIN-koden.
    .guardian = Någon kan använda ditt barns kort eller användarkonto med PIN-koden.
    .young-guardian = Någon kan använda den ungas kort eller användarkonto med PIN-koden.
consequence-pin-elsewhere = Samma PIN-kod kan fungera på andra ställen, om du använder den där.
    .guardian = Samma PIN-kod kan fungera på andra ställen, om ditt barn använder den där.
    .young-guardian = Samma PIN-kod kan fungera på andra ställen, om den unga använder den där.
consequence-post-missed = Ditt eget brev kan ha blivit försenat eller uteblivit.
    .guardian = Ditt barns brev kan ha blivit försenat eller uteblivit.
    .young-guardian = Den ungas brev kan ha blivit försenat eller uteblivit.
consequence-payment-missed = { $restored ->
    [yes] En betalning till dig kan ha blivit försenad eller uteblivit.
   *[not-yet] En betalning till dig kan bli försenad eller utebli.
  }
    .guardian = { $restored ->
        [yes] En betalning till ditt barn kan ha blivit försenad eller uteblivit.
       *[not-yet] En betalning till ditt barn kan bli försenad eller utebli.
      }
    .young-guardian = { $restored ->
        [yes] En betalning till den unga kan ha blivit försenad eller uteblivit.
       *[not-yet] En betalning till den unga kan bli försenad eller utebli.
      }
consequence-decision-wrong = { $restored ->
    [yes] Ett beslut om dig kan ha byggt på felaktiga uppgifter.
   *[not-yet] Ett beslut om dig kan bygga på felaktiga uppgifter.
  }
    .guardian = { $restored ->
        [yes] Ett beslut om ditt barn kan ha byggt på felaktiga uppgifter.
       *[not-yet] Ett beslut om ditt barn kan bygga på felaktiga uppgifter.
      }
    .young-guardian = { $restored ->
        [yes] Ett beslut om den unga kan ha byggt på felaktiga uppgifter.
       *[not-yet] Ett beslut om den unga kan bygga på felaktiga uppgifter.
      }
consequence-data-gone = Du kan behöva lämna uppgifterna på nytt.
    .guardian = Du kan behöva lämna ditt barns uppgifter på nytt.
    .young-guardian = Du kan behöva lämna den ungas uppgifter på nytt.
consequence-service-delayed = { $restored ->
    [yes] Handläggningen av ditt ärende kan ha blivit fördröjd.
   *[not-yet] Handläggningen av ditt ärende kan bli fördröjd.
  }
    .guardian = { $restored ->
        [yes] Handläggningen av ditt barns ärende kan ha blivit fördröjd.
       *[not-yet] Handläggningen av ditt barns ärende kan bli fördröjd.
      }
    .young-guardian = { $restored ->
        [yes] Handläggningen av den ungas ärende kan ha blivit fördröjd.
       *[not-yet] Handläggningen av den ungas ärende kan bli fördröjd.
      }
consequence-sim-takeover = Någon kan flytta ditt nummer till sitt eget SIM-kort och få dina textmeddelanden.
    .guardian = Någon kan flytta ditt barns nummer till sitt eget SIM-kort och få barnets textmeddelanden.
    .young-guardian = Någon kan flytta den ungas nummer till sitt eget SIM-kort och få den ungas textmeddelanden.
consequence-known-reader = Någon som du känner kan ha läst dina uppgifter.
    .guardian = Någon som ni känner kan ha läst ditt barns uppgifter.
    .young-guardian = Någon som ni känner kan ha läst den ungas uppgifter.
consequence-bullying = Någon kan mobba dig på grund av uppgifterna.
    .guardian = Någon kan mobba ditt barn på grund av uppgifterna.
    .young-guardian = Någon kan mobba den unga på grund av uppgifterna.
consequence-affects-others = Uppgifterna berättar också om andra människor.
consequence-card-borrowing = Någon kan låna på ditt kort.
    .guardian = Någon kan låna på ditt barns kort.
    .young-guardian = Någon kan låna på den ungas kort.
consequence-interests-known = Utomstående kan få veta vad du har lånat.
    .guardian = Utomstående kan få veta vad ditt barn har lånat.
    .young-guardian = Utomstående kan få veta vad den unga har lånat.
consequence-home-empty = Någon kan få veta när ingen är hemma hos dig.
consequence-burglary = Någon kan få veta var vapen förvaras.
