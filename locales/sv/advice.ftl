### Advice and reassurances, Finland-Swedish. One message for each advice and reassurance in catalogue/finland.yaml.
###
### Advice is a numbered step in the box “do this first”: .lead in bold, then .body.
### .lead           two to five words, never more than eight: a request in the imperative, with a full stop
### .body           one to three short sentences in the active voice: why or how
### .lead-guardian  where the lead would be wrong in a letter to a guardian about their child
### .body-guardian  the same for the body
### .lead-young-guardian, .body-young-guardian  the same about a young person of 15 to 17
### .body-abroad    the body where readers abroad need more
### .lead-if-saved  the lead where it is not known whether the data was saved
### .more           a noun phrase for the one line that names further bans (see there)
### The box has room for two printed lines a step: .lead and .body together should have at most 118 characters and
### never more than 124. Where a statement must not be lost, a step may have three lines, up to 180.
### No links and no phone numbers other than 112 here: the program adds them (only .body-abroad names its own). Do not call the text a letter, message
### or e-mail: the same words go into all of them.
### Quotation marks ”x”, ranges with an en dash and no spaces (må–fr), no-break space in kl. 9.
### Finland-Swedish words: personbeteckning, spärrmarkering, brottsanmälan, flyttskydd, disponent, klient.

## Protected address and safety: always first

# Critical: may exceed 124 characters. No guardian’s form, on purpose: such a letter is a matter for a person.
advice-call-112-protected =
    .lead = Ring 112 om du är i omedelbar fara.
    .body = { $address-certainty ->
        [leaked] { $nature ->
            [wrong-recipient] Berätta att du har spärrmarkering och att din adress har hamnat hos fel mottagare.
            [published-by-mistake] Berätta att du har spärrmarkering och att din adress har publicerats av misstag.
            [access-without-need] Berätta att du har spärrmarkering och att någon har läst din adress utan orsak.
           *[other] Berätta att du har spärrmarkering och att din adress har läckt ut.
          }
       *[other] { $nature ->
            [wrong-recipient] Berätta att du har spärrmarkering och att din adress kan ha hamnat hos fel mottagare.
            [published-by-mistake] Berätta att du har spärrmarkering och att din adress kan ha publicerats av misstag.
            [access-without-need] Berätta att du har spärrmarkering och att någon kan ha läst din adress utan orsak.
           *[other] Berätta att du har spärrmarkering och att din adress kan ha läckt ut.
          }
      }
# Critical, as above.
advice-police-safety-protected =
    .lead = Tala med polisen om din säkerhet.
    .body = Polisen ger råd om hur du skyddar dig. Kontaktuppgifter:
# Critical, as above. The words tell the reader what to say on the phone.
advice-dvv-protected =
    .lead = Ring Myndigheten för digitalisering och befolkningsdata.
    .body = { $address-certainty ->
        [leaked] { $nature ->
            [wrong-recipient] Berätta att du har spärrmarkering och att din adress har hamnat hos fel mottagare. Fråga hur du kan skydda dig.
            [published-by-mistake] Berätta att du har spärrmarkering och att din adress har publicerats av misstag. Fråga hur du kan skydda dig.
            [access-without-need] Berätta att du har spärrmarkering och att någon har läst din adress utan orsak. Fråga hur du kan skydda dig.
           *[other] Berätta att du har spärrmarkering och att din adress har läckt ut. Fråga hur du kan skydda dig.
          }
       *[other] { $nature ->
            [wrong-recipient] Berätta att du har spärrmarkering och att din adress kan ha hamnat hos fel mottagare. Fråga hur du kan skydda dig.
            [published-by-mistake] Berätta att du har spärrmarkering och att din adress kan ha publicerats av misstag. Fråga hur du kan skydda dig.
            [access-without-need] Berätta att du har spärrmarkering och att någon kan ha läst din adress utan orsak. Fråga hur du kan skydda dig.
           *[other] Berätta att du har spärrmarkering och att din adress kan ha läckt ut. Fråga hur du kan skydda dig.
          }
      }
# Critical, as above. “Us” is the sender.
advice-safe-contact-protected =
    .lead = Berätta hur vi tryggt kan nå dig.
    .body = { $address-certainty ->
        [leaked] Ring oss. Vi berättar vilken av dina adresser det gäller. Skicka inte din adress per e-post.
        [may-have-leaked] Ring oss. Vi berättar vilken av dina adresser det gäller. Skicka inte din adress per e-post.
       *[other] Ring oss. Skicka inte din adress per e-post.
      }
advice-police-if-followed =
    .lead = Kontakta polisen om någon förföljer dig.
    .body = Gör det också vid hot mot dig eller din familj. Ring 112 i en nödsituation.
    .lead-guardian = Kontakta polisen om någon förföljer ditt barn.
    .lead-young-guardian = Kontakta polisen om någon förföljer den unga.
    .body-guardian = Gör det också vid hot mot familjen. Ring 112 i en nödsituation.
    .lead-legal-guardian = Kontakta polisen om någon förföljer din huvudman.
    .body-legal-guardian = Gör det också vid hot mot familjen. Ring 112 i en nödsituation.

## At once: money and accounts

advice-block-card =
    .lead = Spärra ditt kort genast.
    .body = Ring banken, annars kan någon betala med det. Numret finns på bankens egen webbplats.
    .lead-guardian = Spärra barnets kort genast.
    .lead-legal-guardian = Spärra huvudmannens kort genast.
    .lead-estate = Spärra den avlidnas kort genast.
    .lead-young-guardian = Spärra den ungas kort genast.
    .lead-if-saved = Om du gav oss dina kortuppgifter, spärra kortet genast.
    .lead-if-saved-guardian = Om du gav oss ditt barns kortuppgifter, spärra kortet genast.
    .lead-if-saved-young-guardian = Om du gav oss den ungas kortuppgifter, spärra kortet genast.
    .lead-if-saved-legal-guardian = Om din huvudman gav oss sina kortuppgifter, spärra kortet genast.
    .lead-if-saved-estate = Om den avlidna gav oss sina kortuppgifter, spärra kortet genast.
advice-block-bank-codes =
    .lead = Spärra dina nätbankskoder genast.
    .body = Ring banken, annars kan någon flytta pengar. Numret finns på bankens egen webbplats.
    .lead-guardian = Spärra barnets bankkoder genast.
    .lead-legal-guardian = Spärra huvudmannens bankkoder genast.
    .lead-estate = Spärra den avlidnas bankkoder genast.
    .lead-young-guardian = Spärra den ungas bankkoder genast.
    .lead-if-saved = Om du gav oss dina nätbankskoder, spärra dem genast.
    .lead-if-saved-guardian = Om du gav oss ditt barns bankkoder, spärra dem genast.
    .lead-if-saved-young-guardian = Om du gav oss den ungas bankkoder, spärra dem genast.
    .lead-if-saved-legal-guardian = Om din huvudman gav oss sina bankkoder, spärra dem genast.
    .lead-if-saved-estate = Om den avlidna gav oss sina bankkoder, spärra dem genast.
advice-change-password =
    .lead = Byt lösenord genast.
    .body = Gör det överallt där samma lösenord används. Ta i bruk tvåstegsinloggning.
    .lead-guardian = Byt ditt barns lösenord genast.
    .lead-legal-guardian = Byt din huvudmans lösenord genast.
    .lead-young-guardian = Byt den ungas lösenord genast.
    .lead-if-saved = Om du hade ett konto hos oss, byt lösenord genast.
    .lead-if-saved-guardian = Om ditt barn hade ett konto hos oss, byt lösenord genast.
    .lead-if-saved-young-guardian = Om den unga hade ett konto hos oss, byt lösenord genast.
    .lead-if-saved-legal-guardian = Om din huvudman hade ett konto hos oss, byt lösenord genast.
advice-change-password-hash =
    .lead = Byt lösenord.
    .body = Någon kan knäcka också ett skyddat lösenord. Byt det överallt där det används.
    .lead-guardian = Byt ditt barns lösenord.
    .lead-legal-guardian = Byt din huvudmans lösenord.
    .lead-young-guardian = Byt den ungas lösenord.
    .lead-if-saved = Om du hade ett konto hos oss, byt lösenord.
    .lead-if-saved-guardian = Om ditt barn hade ett konto hos oss, byt lösenord.
    .lead-if-saved-young-guardian = Om den unga hade ett konto hos oss, byt lösenord.
    .lead-if-saved-legal-guardian = Om din huvudman hade ett konto hos oss, byt lösenord.
advice-change-security-answer =
    .lead = Byt svaret på säkerhetsfrågan.
    .body = Annars kan någon byta lösenordet. Välj ett svar som ingen kan gissa.
    .lead-guardian = Byt svaret på ditt barns säkerhetsfråga.
    .lead-young-guardian = Byt svaret på den ungas säkerhetsfråga.
    .lead-legal-guardian = Byt svaret på din huvudmans säkerhetsfråga.
    .lead-if-saved = Om du hade en säkerhetsfråga hos oss, byt svaret.
    .lead-if-saved-guardian = Om ditt barn hade en säkerhetsfråga hos oss, byt svaret.
    .lead-if-saved-young-guardian = Om den unga hade en säkerhetsfråga hos oss, byt svaret.
    .lead-if-saved-legal-guardian = Om din huvudman hade en säkerhetsfråga hos oss, byt svaret.

## Extortion and the home

advice-do-not-pay-extortion =
    .lead = Betala inte om någon utpressar dig.
    .body = Det är inte säkert att uppgifterna tas bort. Spara meddelandena och anmäl till polisen: poliisi.fi/sv.
    .lead-guardian = Betala inte om någon utpressar dig eller ditt barn.
    .lead-young-guardian = Betala inte om någon utpressar dig eller den unga.
    .lead-legal-guardian = Betala inte om någon utpressar dig eller din huvudman.
advice-if-blackmailed =
    .lead = Betala inte om någon utpressar dig.
    .body = Det är inte säkert att uppgifterna tas bort. Spara meddelandena och anmäl till polisen: poliisi.fi/sv.
    .lead-guardian = Betala inte om någon utpressar dig eller ditt barn.
    .lead-legal-guardian = Betala inte om någon utpressar dig eller din huvudman.
    .lead-young-guardian = Betala inte om någon utpressar dig eller den unga.
advice-call-emergency-abroad =
    .lead = Ring nödnumret om du är i omedelbar fara.
    .body = I EU-länderna är numret 112. Berätta att du har spärrmarkering i Finland.
advice-police-safety-abroad =
    .lead = Tala om din säkerhet med polisen där du bor.
    .body = Polisen berättar hur du kan skydda dig.
advice-protect-sweden =
    .lead = Skydda dina uppgifter i Sverige.
    .body = Spärra obehörig adressändring hos Skatteverket. Ett kreditupplysningsföretag kan spärra det svenska personnumret. Skatteverket ger råd.
    .lead-guardian = Skydda ditt barns uppgifter i Sverige.
    .lead-young-guardian = Skydda den ungas uppgifter i Sverige.
    .lead-legal-guardian = Skydda din huvudmans uppgifter i Sverige.
    .lead-if-saved = Om du gav oss ditt svenska personnummer eller en id-handling, skydda dina uppgifter i Sverige.
    .lead-if-saved-guardian = Om vi hade ditt barns svenska personnummer eller id-handling, skydda uppgifterna i Sverige.
    .lead-if-saved-young-guardian = Om vi hade den ungas svenska personnummer eller id-handling, skydda uppgifterna i Sverige.
    .lead-if-saved-legal-guardian = Om vi hade din huvudmans svenska personnummer eller id-handling, skydda uppgifterna i Sverige.
advice-protect-estonia =
    .lead = Be Estlands dataskyddsmyndighet om råd.
    .body = Gör en polisanmälan i Estland om någon använder uppgifterna. Dataskyddsmyndigheten ger råd.
# .lead-if-saved must keep its condition: the reader knows whether they gave the code.
advice-change-door-code =
    .lead = { $sender-kind ->
        [housing] Fråga oss när portkoden byts.
       *[other] Be om en ny portkod.
      }
    .lead-if-saved = { $sender-kind ->
        [housing] Fråga oss när portkoden byts.
       *[other] Be om en ny portkod, om du har gett oss koden.
      }
    .body = { $sender-kind ->
        [housing] Släpp inte in någon som du inte känner.
       *[other] Ring disponenten eller hyresvärden.
      }
    .lead-if-saved-guardian = { $sender-kind ->
        [housing] Fråga oss när portkoden byts.
       *[other] Be om en ny portkod, om vi hade koden.
      }
    .lead-if-saved-young-guardian = { $sender-kind ->
        [housing] Fråga oss när portkoden byts.
       *[other] Be om en ny portkod, om vi hade koden.
      }
    .lead-if-saved-legal-guardian = { $sender-kind ->
        [housing] Fråga oss när portkoden byts.
       *[other] Be om en ny portkod, om vi hade koden.
      }
    .lead-if-saved-estate = { $sender-kind ->
        [housing] Fråga oss när portkoden byts.
       *[other] Be om en ny portkod, om vi hade koden.
      }

## Bans and blocks

# Must say that the ban is free and that it makes the reader’s own loans harder, too. From 1 April 2024.
advice-credit-ban =
    .lead = Anmäl ett frivilligt kreditförbud.
    .body = Det är gratis och gör det svårare att ta lån, också för dig. Anmäl det i Skatteförvaltningens register (vero.fi).
    .body-legal-guardian = Det är gratis och gör det svårare att ta lån i huvudmannens namn. Skatteförvaltningen ger råd (vero.fi).
    .lead-legal-guardian = Anmäl ett frivilligt kreditförbud för din huvudman.
    .lead-if-saved = Om du gav oss din personbeteckning eller en id-handling, anmäl ett frivilligt kreditförbud.
    .lead-if-saved-legal-guardian = Om vi hade din huvudmans personbeteckning eller id-handling, anmäl ett frivilligt kreditförbud.
# Must say that it costs money and makes the reader’s own loans harder, too, and name both companies.
# Letters from 1 September 2023 to 31 March 2024.
advice-credit-ban-paid =
    .lead = Beställ två avgiftsbelagda kreditförbud.
    .body = Suomen Asiakastieto och Dun & Bradstreet har dem. De försvårar lån.
    .lead-legal-guardian = Beställ två avgiftsbelagda kreditförbud för din huvudman.
    .lead-if-saved = Om du gav oss din personbeteckning, köp två kreditförbud.
    .lead-if-saved-legal-guardian = Om vi hade din huvudmans personbeteckning, köp två kreditförbud.
# Must say that it costs money and makes the reader’s own loans harder, too. Letters up to 31 August 2023.
advice-credit-ban-paid-early =
    .lead = Beställ ett avgiftsbelagt kreditförbud.
    .body = Du får det till exempel hos Suomen Asiakastieto. Det blir svårare att låna.
    .lead-legal-guardian = Beställ ett avgiftsbelagt kreditförbud för din huvudman.
    .lead-if-saved = Om du gav oss din personbeteckning, beställ ett avgiftsbelagt kreditförbud.
    .lead-if-saved-legal-guardian = Om vi hade din huvudmans personbeteckning, beställ ett avgiftsbelagt kreditförbud.
# Only for guardians. Must say that it takes a paper form.
advice-credit-ban-minor =
    .lead = Anmäl kreditförbud för ditt barn på papper.
    .lead-young-guardian = Anmäl kreditförbud för den unga på papper.
    .body = Det försvårar lån i barnets namn. Blanketten finns på vero.fi.
    .body-young-guardian = Det försvårar lån i den ungas namn. Blanketten finns på vero.fi.
    .lead-young = Anmäl kreditförbud på papper.
    .body-young = Be din vårdnadshavare om hjälp. Blanketten finns på vero.fi.
    .lead-if-saved = Om du gav oss ditt barns personbeteckning eller id-handling, anmäl kreditförbud för barnet på papper.
    .lead-if-saved-young-guardian = Om vi hade den ungas personbeteckning eller id-handling, anmäl kreditförbud för hen på papper.
    .lead-if-saved-young = Om du gav oss din personbeteckning eller en id-handling, anmäl kreditförbud på papper.
# For leaked online banking codes: Posti’s light move block is not enough. Must say that both are needed.
advice-move-block-full =
    .lead = Stoppa falska flyttanmälningar.
    .body = Du behöver både Förhindra flyttanmälan (suomi.fi) och Postis Flyttskydd. Lätt flyttskydd räcker inte.
    .lead-legal-guardian = Stoppa falska flyttanmälningar i din huvudmans namn.
# Must say that both are needed, because one does not replace the other.
advice-move-block =
    .lead = Stoppa falska flyttanmälningar.
    .body = Använd både Förhindra flyttanmälan (suomi.fi) och Postis Lätt flyttskydd (posti.fi).
    .lead-legal-guardian = Stoppa falska flyttanmälningar i din huvudmans namn.
# Before the block of false notifications at Suomi.fi.
advice-move-block-early =
    .lead = Stoppa falska flyttanmälningar.
    .body = Be om flyttskydd hos Posti (posti.fi).
    .lead-legal-guardian = Stoppa falska flyttanmälningar i din huvudmans namn.
# The same, later among the steps, where no identity code has leaked.
advice-move-block-later =
    .lead = { advice-move-block.lead }
    .body = { advice-move-block.body }
    .lead-legal-guardian = { advice-move-block.lead-legal-guardian }
# Only for guardians. A guardian’s own block covers a child under 15; from 15 on the child sets it alone.
advice-move-block-guardian =
    .lead = Stoppa falska flyttanmälningar.
    .body = Gör spärren för dig själv (suomi.fi): den skyddar också barn under 15. Den som har fyllt 15 gör sin egen.
    .body-young-guardian = Den som har fyllt 15 spärrar själv (suomi.fi). Du kan hjälpa till.
advice-move-block-guardian-later =
    .lead = { advice-move-block-guardian.lead }
    .body = { advice-move-block-guardian.body }
    .body-young-guardian = { advice-move-block-guardian.body-young-guardian }
advice-move-block-aland =
    .lead = Fråga hur du hindrar falska flyttanmälningar.
    .body = Fråga Åland Post. Ring också Statens ämbetsverk på Åland, som sköter befolkningsregistret.
    .lead-guardian = Fråga hur du hindrar falska flyttanmälningar i ditt barns namn.
    .lead-young-guardian = Fråga hur du hindrar falska flyttanmälningar i den ungas namn.
    .lead-legal-guardian = Fråga hur du hindrar falska flyttanmälningar i din huvudmans namn.
advice-move-block-aland-later =
    .lead = { advice-move-block-aland.lead }
    .body = { advice-move-block-aland.body }
    .lead-guardian = { advice-move-block-aland.lead-guardian }
    .lead-young-guardian = { advice-move-block-aland.lead-young-guardian }
    .lead-legal-guardian = { advice-move-block-aland.lead-legal-guardian }
advice-ask-abroad =
    .lead = Fråga hur du skyddar din finländska personbeteckning.
    .body = Myndigheten för digitalisering och befolkningsdata ger råd.
    .lead-guardian = Fråga hur du skyddar barnets finländska personbeteckning.
    .lead-legal-guardian = Fråga hur du skyddar huvudmannens finländska personbeteckning.
    .lead-young-guardian = Fråga hur du skyddar den ungas finländska personbeteckning.
    .lead-if-saved = Om du har en finländsk personbeteckning, fråga hur du skyddar den.
    .lead-if-saved-guardian = Om ditt barn har en finländsk personbeteckning, fråga hur du skyddar den.
    .lead-if-saved-young-guardian = Om den unga har en finländsk personbeteckning, fråga hur du skyddar den.
    .lead-if-saved-legal-guardian = Om din huvudman har en finländsk personbeteckning, fråga hur du skyddar den.
advice-ask-police-document =
    .lead = Fråga polisen om ett nytt dokument behövs.
    .body = { $data ->
        [leaked] Säg vilka uppgifter i passet eller identitetskortet som har läckt ut.
       *[other] Säg vilka uppgifter i passet eller identitetskortet som kan ha läckt ut.
      }
    .lead-if-saved = Om du gav oss uppgifter om ditt pass eller identitetskort, fråga polisen om ett nytt behövs.
    .lead-if-saved-guardian = Om vi hade uppgifter om ditt barns pass eller identitetskort, fråga polisen om ett nytt behövs.
    .lead-if-saved-young-guardian = Om vi hade uppgifter om den ungas pass eller identitetskort, fråga polisen om ett nytt behövs.
    .lead-if-saved-legal-guardian = Om vi hade uppgifter om din huvudmans pass eller identitetskort, fråga polisen om ett nytt behövs.
advice-ask-traficom =
    .lead = Fråga Traficom om du behöver nytt körkort.
    .body = { $data ->
        [leaked] Säg vilka körkortsuppgifter som har läckt ut.
       *[other] Säg vilka körkortsuppgifter som kan ha läckt ut.
      }
    .lead-legal-guardian = Fråga Traficom om din huvudman behöver nytt körkort.
    .lead-if-saved = Om du gav oss dina körkortsuppgifter, fråga Traficom om ett nytt körkort.
    .lead-if-saved-legal-guardian = Om vi hade din huvudmans körkortsuppgifter, fråga Traficom om ett nytt körkort.
# .more completes “Där finns råd också om … och ….”
advice-company-register-ban =
    .lead = Anmäl registreringsförbud.
    .body = Då registrerar Patent- och registerstyrelsen dig inte i ett företag utan ditt samtycke. Be om råd:
    .more = registreringsförbud
    .lead-legal-guardian = Anmäl registreringsförbud för din huvudman.
    .body-legal-guardian = Då registrerar Patent- och registerstyrelsen inte huvudmannen i ett företag utan samtycke. Be om råd:
    .lead-if-saved = Om du gav oss din personbeteckning eller en id-handling, anmäl registreringsförbud.
    .lead-if-saved-legal-guardian = Om vi hade din huvudmans personbeteckning eller id-handling, anmäl registreringsförbud.

## Be on guard

# Replaces beware-scams and beware-links: calls, messages, bills, links and banking codes must all be named.
advice-beware-scams-and-bills =
    .lead = Se upp för oväntade samtal, meddelanden och räkningar.
    .body = Öppna inga länkar, ge inga bankkoder och betala inget okänt.
# Replaces beware-links: links and banking codes must be named.
advice-beware-scams =
    .lead = Se upp för oväntade samtal och meddelanden.
    .body = Öppna inga länkar i meddelanden. Ge ingen dina bankkoder.
advice-beware-links =
    .lead = Öppna inte misstänkta länkar eller bilagor.
    .body = Avsändaren kan verka bekant. Skriv själv tjänstens adress.
advice-own-login-only =
    .lead = Logga inte in via länkar i meddelanden.
    .body = Skriv själv tjänstens adress när du sköter förmåns- och skatteärenden.
advice-customer-number-care =
    .lead = Uppge kundnumret bara när du själv ringer.
    .body = Den som ringer kan vara en bedragare, även om personen känner till numret.
advice-watch-account =
    .lead = Följ kontohändelserna.
    .body = Ring genast banken om du ser en betalning som du inte känner igen.
    .lead-guardian = Följ ditt barns kontohändelser.
    .lead-legal-guardian = Följ din huvudmans kontohändelser.
    .lead-young-guardian = Följ den ungas kontohändelser.
advice-check-credit-data =
    .lead = Kontrollera dina kreditupplysningar.
    .body = Suomen Asiakastieto och Dun & Bradstreet ger dig dem gratis en gång om året.
    .lead-legal-guardian = Kontrollera din huvudmans kreditupplysningar.
    .body-legal-guardian = Suomen Asiakastieto och Dun & Bradstreet ger dem gratis en gång om året.
# Only for guardians.
advice-watch-child-post =
    .lead = Håll ett öga på barnets post.
    .lead-young-guardian = Håll ett öga på den ungas post.
    .body = Okända räkningar kan komma i barnets namn. Konsumentrådgivningen hjälper (kkv.fi/sv).
    .body-guardian-abroad = Okända räkningar kan komma i barnets namn.
    .body-young-guardian = Okända räkningar kan komma i den ungas namn. Konsumentrådgivningen hjälper (kkv.fi/sv).
    .body-young-guardian-abroad = Okända räkningar kan komma i den ungas namn.
advice-report-fake-profile =
    .lead = Om du ser en falsk profil, anmäl den till webbplatsen och polisen.
    .body = Webbplatsen kan ta bort profilen. Ta en bild av den som bevis.

## Report, talk, ask

# Messages are evidence and must be kept; it must be clear that one can report without the internet.
# The address of the police follows after .body. Where an incident lists cases (advice-report-misuse-trigger-1, -2 …),
# .when stands after the address and begins the sentence that the list ends.
advice-report-misuse =
    .lead = Gör en brottsanmälan om någon missbrukar uppgifterna.
    .body = { $residence ->
        [aland] Spara meddelanden som bevis. Anmäl på en polisstation. Råd:
       *[home] Spara meddelanden som bevis. Anmäl på en polisstation eller på webben:
      }
    .body-guardian = { $residence ->
        [aland] Spara meddelanden som bevis. Anmäl på en polisstation. Också barnet kan göra anmälan. Råd:
       *[home] Spara meddelanden som bevis. Anmäl på en polisstation eller på webben. Också barnet kan göra anmälan:
      }
    .body-young-guardian = { $residence ->
        [aland] Spara meddelanden som bevis. Anmäl på en polisstation. Också den unga kan göra anmälan. Råd:
       *[home] Spara meddelanden som bevis. Anmäl på en polisstation eller på webben. Också den unga kan göra anmälan:
      }
    .body-guardian-abroad = Spara meddelanden som bevis. Anmäl till polisen där du bor eller till Finlands polis:
    .body-abroad = Spara meddelanden som bevis. Anmäl till polisen där du bor eller till Finlands polis:
advice-talk-to-someone =
    .lead = Tala med någon om det känns tungt.
    .body = Det är vanligt att vara orolig eller nedstämd. MIELI rf:s kristelefon hjälper.
    .body-guardian = MIELI rf:s kristelefon hjälper också ditt barn.
    .body-legal-guardian = MIELI rf:s kristelefon hjälper också din huvudman.
    .body-young-guardian = MIELI rf:s kristelefon hjälper också den unga.
advice-tell-employer =
    .lead = Berätta om saken för din arbetsgivare.
    .body = Då kan kollegerna se upp för bluffmeddelanden med dina uppgifter.
    .lead-legal-guardian = Berätta om saken för din huvudmans arbetsgivare.
    .body-legal-guardian = Då kan kollegerna se upp för bluffmeddelanden med huvudmannens uppgifter.
# Only for guardians.
advice-tell-child =
    .lead = Berätta om saken för ditt barn.
    .lead-young-guardian = Tala med den unga om saken.
    .body = Välj ord som passar åldern. Då kan barnet se upp för konstiga meddelanden.
    .body-young-guardian = Då kan ni båda se upp för konstiga meddelanden.
advice-tell-relative =
    .lead = Berätta om saken för din närmaste anhöriga.
    .body = { $data ->
        [leaked] Saken gäller också den anhöriga. Vi svarar på frågor.
       *[other] Saken kan gälla också den anhöriga. Vi svarar på frågor.
      }
    .lead-guardian = Berätta om saken för barnets närmaste anhöriga.
    .lead-legal-guardian = Berätta om saken för huvudmannens närmaste anhöriga.
    .lead-young-guardian = Berätta om saken för den ungas närmaste anhöriga.
# A promise of the sender: confirm it before use.
advice-contact-us-individual =
    .lead = Kontakta oss om du är orolig för följderna.
    .body = Vi berättar vilka uppgifter det gäller och vad du kan göra.
    .lead-estate = Kontakta oss om du vill veta mer.
advice-ask-patient-ombud =
    .lead = Be patientombudet om råd.
    .body = Ombudet berättar om patientens rättigheter. Rådgivningen är gratis.
advice-ask-social-ombud =
    .lead = Be socialombudet om råd.
    .body = Ombudet berättar om klientens rättigheter. Rådgivningen är gratis.
advice-ask-ombudsman =
    .lead = Be dataombudsmannens byrå om råd.
    .body = Byrån berättar vilka rättigheter du har.
    .body-abroad = Byrån berättar om dina rättigheter.
    .body-guardian = Byrån berättar vilka rättigheter ditt barn har.
    .body-legal-guardian = Byrån berättar vilka rättigheter din huvudman har.
    .body-young-guardian = Byrån berättar vilka rättigheter den unga har.

## Loss, alteration and availability; accounts and records

advice-tell-care-staff =
    .lead = Berätta för vårdpersonalen om dina mediciner och allergier.
    .body = { $restored ->
        [never] Gör det vid varje besök.
       *[not-yet] Gör det vid varje besök tills dina uppgifter är i ordning.
      }
    .lead-guardian = Berätta för vårdpersonalen om ditt barns mediciner och allergier.
    .lead-young-guardian = Berätta för vårdpersonalen om den ungas mediciner och allergier.
    .body-guardian = { $restored ->
        [never] Gör det vid varje besök.
       *[not-yet] Gör det vid varje besök tills barnets uppgifter är i ordning.
      }
    .lead-legal-guardian = Berätta för vårdpersonalen om din huvudmans mediciner och allergier.
    .body-legal-guardian = { $restored ->
        [never] Gör det vid varje besök.
       *[not-yet] Gör det vid varje besök tills huvudmannens uppgifter är i ordning.
      }
    .body-young-guardian = { $restored ->
        [never] Gör det vid varje besök.
       *[not-yet] Gör det vid varje besök tills den ungas uppgifter är i ordning.
      }
advice-check-appointments =
    .lead = Kontrollera dina bokade tider.
    .body = { $data ->
        [altered] Ring oss och kontrollera din tid innan du kommer.
        [lost] Ring oss om du hade bokat en tid.
       *[other] Ring oss om du väntar på en tid, en remiss eller ett provsvar.
      }
    .body-guardian = { $data ->
        [altered] Ring oss och kontrollera tiden innan ni kommer.
        [lost] Ring oss om ditt barn hade en bokad tid.
       *[other] Ring oss om ditt barn väntar på en tid, en remiss eller ett provsvar.
      }
    .lead-guardian = Kontrollera ditt barns bokade tider.
    .lead-legal-guardian = Kontrollera din huvudmans bokade tider.
    .body-legal-guardian = { $data ->
        [altered] Ring oss och kontrollera tiden innan ni kommer.
        [lost] Ring oss om din huvudman hade en bokad tid.
       *[other] Ring oss om din huvudman väntar på en tid, en remiss eller ett provsvar.
      }
    .body-young-guardian = { $data ->
        [altered] Ring oss och kontrollera tiden innan ni kommer.
        [lost] Ring oss om den unga hade en bokad tid.
       *[other] Ring oss om den unga väntar på en tid, en remiss eller ett provsvar.
      }
    .lead-young-guardian = Kontrollera den ungas bokade tider.
advice-check-payments =
    .lead = { $sender-kind ->
        [employer] Kontrollera att du har fått din lön.
       *[other] Kontrollera att du har fått dina betalningar.
      }
    .lead-guardian = Kontrollera att betalningarna till ditt barn har kommit.
    .lead-young-guardian = Kontrollera att betalningarna till den unga har kommit.
    .body = Ring oss om en betalning saknas.
    .lead-legal-guardian = Kontrollera att betalningarna till din huvudman har kommit.
advice-check-your-data =
    .lead = Kontrollera dina uppgifter.
    .body = Be oss rätta dem om något är fel.
    .lead-guardian = Kontrollera ditt barns uppgifter.
    .lead-legal-guardian = Kontrollera din huvudmans uppgifter.
    .lead-young-guardian = Kontrollera den ungas uppgifter.
advice-check-restored-data =
    .lead = Kontrollera att dina uppgifter finns kvar.
    .body = Berätta för oss om något saknas.
    .lead-guardian = Kontrollera att ditt barns uppgifter finns kvar.
    .lead-legal-guardian = Kontrollera att din huvudmans uppgifter finns kvar.
    .lead-young-guardian = Kontrollera att den ungas uppgifter finns kvar.
advice-ask-about-matter =
    .lead = Kontakta oss om ditt ärende har blivit försenat.
    .body = Vi berättar hur ärendet går vidare.
    .lead-guardian = Kontakta oss om ditt barns ärende har blivit försenat.
    .lead-legal-guardian = Kontakta oss om din huvudmans ärende har blivit försenat.
    .lead-young-guardian = Kontakta oss om den ungas ärende har blivit försenat.
advice-keep-copies =
    .lead = { $restored ->
        [never] Spara dina egna papper.
       *[not-yet] Spara dina egna kopior.
      }
    .body = { $restored ->
        [never] Vi kan behöva dem, eftersom vi inte får uppgifterna tillbaka.
       *[not-yet] Vi kan behöva be om dem, om vi inte får uppgifterna tillbaka.
      }
    .lead-guardian = { $restored ->
        [never] Spara ditt barns papper.
       *[not-yet] Spara ditt barns kopior.
      }
    .lead-young-guardian = { $restored ->
        [never] Spara den ungas papper.
       *[not-yet] Spara den ungas kopior.
      }
    .lead-legal-guardian = { $restored ->
        [never] Spara din huvudmans papper.
       *[not-yet] Spara din huvudmans kopior.
      }
    .lead-estate = { $restored ->
        [never] Spara den avlidnas papper.
       *[not-yet] Spara den avlidnas kopior.
      }
advice-log-out-everywhere =
    .lead = Logga ut från alla enheter.
    .body = Då kommer ingen in på ditt konto med en gammal inloggning.
    .lead-guardian = Logga ut från ditt barns alla enheter.
    .lead-young-guardian = Logga ut från den ungas alla enheter.
    .lead-legal-guardian = Logga ut från din huvudmans alla enheter.
    .body-guardian = Då kommer ingen in på ditt barns konto med en gammal inloggning.
    .body-young-guardian = Då kommer ingen in på den ungas konto med en gammal inloggning.
    .body-legal-guardian = Då kommer ingen in på din huvudmans konto med en gammal inloggning.
    .lead-if-saved = Om du hade ett konto hos oss, logga ut från alla enheter.
    .lead-if-saved-guardian = Om ditt barn hade ett konto hos oss, logga ut från alla enheter.
    .lead-if-saved-young-guardian = Om den unga hade ett konto hos oss, logga ut från alla enheter.
    .lead-if-saved-legal-guardian = Om din huvudman hade ett konto hos oss, logga ut från alla enheter.
advice-check-own-letter =
    .lead = Kontrollera att brevet som var avsett för dig har kommit.
    .body = Ring oss om det saknas eller om någon annans brev har kommit i stället.
    .lead-guardian = Kontrollera att brevet om ditt barn har kommit.
    .lead-legal-guardian = Kontrollera att brevet om din huvudman har kommit.
    .lead-young-guardian = Kontrollera att brevet om den unga har kommit.
advice-watch-code =
    .lead = Ge akt på räkningar som du inte känner igen.
    .body = Gör en brottsanmälan om någon använder din personbeteckning.
    .lead-guardian = Ge akt på räkningar i ditt barns namn.
    .body-guardian = Gör en brottsanmälan om någon använder barnets personbeteckning.
    .lead-legal-guardian = Ge akt på räkningar i din huvudmans namn.
    .body-legal-guardian = Gör en brottsanmälan om någon använder huvudmannens personbeteckning.
    .lead-young-guardian = Ge akt på räkningar i den ungas namn.
    .body-young-guardian = Gör en brottsanmälan om någon använder den ungas personbeteckning.
advice-change-pin =
    .lead = Byt din PIN-kod.
    .body = Byt koden också på andra ställen där du har samma kod.
    .lead-guardian = Byt ditt barns PIN-kod.
    .lead-young-guardian = Byt den ungas PIN-kod.
    .body-guardian = Byt koden också på andra ställen där barnet har samma kod.
    .lead-legal-guardian = Byt din huvudmans PIN-kod.
    .body-legal-guardian = Byt koden också på andra ställen där huvudmannen har samma kod.
    .body-young-guardian = Byt koden också på andra ställen där den unga har samma kod.
    .lead-if-saved = Om du hade en PIN-kod, byt den.
    .lead-if-saved-guardian = Om ditt barn hade en PIN-kod, byt den.
    .lead-if-saved-young-guardian = Om den unga hade en PIN-kod, byt den.
    .lead-if-saved-legal-guardian = Om din huvudman hade en PIN-kod, byt den.
advice-block-library-card =
    .lead = Be biblioteket om ett nytt kort.
    .body = Be dem också spärra det gamla.
    .lead-guardian = Be biblioteket om ett nytt kort till ditt barn.
    .lead-legal-guardian = Be biblioteket om ett nytt kort till din huvudman.
    .lead-young-guardian = Be biblioteket om ett nytt kort till den unga.
    .lead-if-saved = Om du hade ett bibliotekskort, be biblioteket om ett nytt.
    .lead-if-saved-guardian = Om ditt barn hade ett bibliotekskort, be biblioteket om ett nytt.
    .lead-if-saved-young-guardian = Om den unga hade ett bibliotekskort, be biblioteket om ett nytt.
    .lead-if-saved-legal-guardian = Om din huvudman hade ett bibliotekskort, be biblioteket om ett nytt.
advice-protect-sim =
    .lead = Ring din operatör.
    .body = Be att ditt nummer inte flyttas till ett nytt SIM-kort utan att du är på plats.
    .lead-guardian = Ring ditt barns operatör.
    .lead-young-guardian = Ring den ungas operatör.
    .lead-legal-guardian = Ring din huvudmans operatör.
    .body-guardian = Be att numret inte flyttas till ett nytt SIM-kort utan besök i butiken.
    .body-young-guardian = Be att numret inte flyttas till ett nytt SIM-kort utan besök i butiken.
    .body-legal-guardian = Be att numret inte flyttas till ett nytt SIM-kort utan besök i butiken.
    .lead-if-saved = Om du gav oss uppgifter om ditt abonnemang, ring din operatör.
    .lead-if-saved-guardian = Om vi hade uppgifter om ditt barns abonnemang, ring operatören.
    .lead-if-saved-young-guardian = Om vi hade uppgifter om den ungas abonnemang, ring operatören.
    .lead-if-saved-legal-guardian = Om vi hade uppgifter om din huvudmans abonnemang, ring operatören.
advice-ask-access-log =
    .lead = Be om loggen: vem har läst dina uppgifter.
    .body = Den är gratis, och du har rätt till den.
    .lead-guardian = Be om loggen: vem har läst ditt barns uppgifter.
    .lead-legal-guardian = Be om loggen: vem har läst din huvudmans uppgifter.
    .lead-young-guardian = Be om loggen: vem har läst den ungas uppgifter.
advice-ask-home-authority =
    .lead = Fråga hur du skyddar din utländska personbeteckning.
    .body = Fråga dataskyddsmyndigheten där du bor. Fråga också om det går att spärra kreditupplysningar.
    .lead-guardian = Fråga hur du skyddar ditt barns utländska personbeteckning.
    .lead-young-guardian = Fråga hur du skyddar den ungas utländska personbeteckning.
    .lead-legal-guardian = Fråga hur du skyddar din huvudmans utländska personbeteckning.
    .lead-if-saved = Om du gav oss din utländska personbeteckning, fråga hur du skyddar den.
    .lead-if-saved-guardian = Om vi hade ditt barns utländska personbeteckning, fråga hur du skyddar den.
    .lead-if-saved-young-guardian = Om vi hade den ungas utländska personbeteckning, fråga hur du skyddar den.
    .lead-if-saved-legal-guardian = Om vi hade din huvudmans utländska personbeteckning, fråga hur du skyddar den.
advice-dispute-bill =
    .lead = Betala inte en räkning som du inte känner igen.
    .body = Bestrid räkningen eller lånet skriftligt hos den som kräver betalning.
advice-check-loans =
    .lead = Kontrollera dina lån i positiva kreditupplysningsregistret.
    .body = Du ser också vem som har frågat efter dina uppgifter. Skatteförvaltningen ger råd.
    .lead-legal-guardian = Kontrollera din huvudmans lån i positiva kreditupplysningsregistret.
    .body-legal-guardian = Skatteförvaltningen berättar hur du får uppgifterna.
advice-ask-about-pay =
    .lead = { $restored ->
        [yes] Kontakta oss om din lön var fel eller kom sent.
       *[not-yet] Kontakta oss om din lön är fel eller försenad.
      }
    .body = Berätta vad som saknas.
    .lead-guardian = { $restored ->
        [yes] Kontakta oss om ditt barns lön var fel eller kom sent.
       *[not-yet] Kontakta oss om ditt barns lön är fel eller försenad.
      }
    .lead-young-guardian = { $restored ->
        [yes] Kontakta oss om den ungas lön var fel eller kom sent.
       *[not-yet] Kontakta oss om den ungas lön är fel eller försenad.
      }
    .lead-legal-guardian = { $restored ->
        [yes] Kontakta oss om din huvudmans lön var fel eller kom sent.
       *[not-yet] Kontakta oss om din huvudmans lön är fel eller försenad.
      }

## Estates of dead people, and people under a non-disclosure

advice-beware-estate =
    .lead = Se upp för oväntade räkningar och samtal om den avlidna.
    .body = Betala inte en räkning som du inte känner igen.
advice-tell-bank-estate =
    .lead = { $nature ->
        [wrong-recipient] Berätta om saken för den avlidnas bank.
        [published-by-mistake] Berätta om saken för den avlidnas bank.
       *[other] { $data ->
            [leaked] Berätta för den avlidnas bank att kontonumret har läckt ut.
           *[other] Berätta för den avlidnas bank att kontonumret kan ha läckt ut.
          }
      }
    .body = Banken kan följa kontot.
# One step instead of beware-scams-and-bills and watch-account: both must be in it.
advice-beware-all-protected =
    .lead = Se upp för oväntade samtal, meddelanden och räkningar.
    .body = Öppna inga länkar och ge inga bankkoder. Följ ditt konto och ring banken om du ser en okänd betalning.

## Reassurances. Each is printed only where it is true: see “never-with” in the catalogue.

reassurance-card-not-used = Hos oss betalar man inte med kreditkort. Därför är dina kortuppgifter knappast i fara.
    .guardian = Hos oss betalar man inte med kreditkort. Därför är kortuppgifterna knappast i fara.
    .legal-guardian = Hos oss betalar man inte med kreditkort. Därför är kortuppgifterna knappast i fara.
    .estate = Hos oss betalar man inte med kreditkort. Därför är kortuppgifterna knappast i fara.
# Both sentences belong together: the second is true only because of the first.
reassurance-credit-hardly-at-risk = Din personbeteckning har inte läckt ut. Därför är knappast heller dina kreditupplysningar i fara.
    .guardian = Ditt barns personbeteckning har inte läckt ut. Därför är knappast heller barnets kreditupplysningar i fara.
    .legal-guardian = Din huvudmans personbeteckning har inte läckt ut. Därför är knappast heller huvudmannens kreditupplysningar i fara.
    .estate = Den avlidnas personbeteckning har inte läckt ut. Därför är knappast heller den avlidnas kreditupplysningar i fara.
    .young-guardian = Den ungas personbeteckning har inte läckt ut. Därför är knappast heller den ungas kreditupplysningar i fara.
# To be confirmed by a lawyer before use.
reassurance-no-credit-ban-needed = Din personbeteckning har inte läckt ut. Därför behöver du inte något kreditförbud, anser vi.
    .guardian = Ditt barns personbeteckning har inte läckt ut. Därför behöver barnet inte något kreditförbud, anser vi.
    .legal-guardian = Din huvudmans personbeteckning har inte läckt ut. Därför behöver huvudmannen inte något kreditförbud, anser vi.
    .young-guardian = Den ungas personbeteckning har inte läckt ut. Den unga behöver enligt oss inget kreditförbud.
