### Advice and reassurances, Finland-Swedish. One message for each advice and reassurance in catalogue/finland.yaml.
###
### Advice is a numbered step in the box “do this first”: .lead in bold, then .body.
### .lead           two to five words, never more than eight: a request in the imperative, with a full stop
### .body           one to three short sentences in the active voice: why or how
### .lead-guardian  where the lead would be wrong in a letter to a guardian about their child
### .body-guardian  the same for the body
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
    .body = Berätta att du har spärrmarkering och att din adress kan ha läckt ut.
# Critical, as above.
advice-police-safety-protected =
    .lead = Tala med polisen om din säkerhet.
    .body = Polisen kan ge råd om hur du skyddar dig. Kontaktuppgifter:
# Critical, as above. The words tell the reader what to say on the phone.
advice-dvv-protected =
    .lead = Ring Myndigheten för digitalisering och befolkningsdata.
    .body = Berätta om spärrmarkeringen och att adressen kan ha läckt ut. Fråga hur du kan skydda den.
# Critical, as above. “Us” is the sender.
advice-safe-contact-protected =
    .lead = Berätta hur vi tryggt kan nå dig.
    .body = Ring oss. Skicka inte din adress per e-post.
advice-police-if-followed =
    .lead = Kontakta polisen om någon förföljer dig.
    .body = Gör det också vid hot mot dig eller din familj. Ring 112 i en nödsituation.
    .lead-guardian = Kontakta polisen om någon förföljer ditt barn.
    .body-guardian = Gör det också vid hot mot familjen. Ring 112 i en nödsituation.

## At once: money and accounts

advice-block-card =
    .lead = Spärra ditt kort genast.
    .body = Ring banken, annars kan någon betala med det. Numret finns på bankens egen webbplats.
    .lead-guardian = Spärra barnets kort genast.
advice-block-bank-codes =
    .lead = Spärra dina nätbankskoder genast.
    .body = Ring banken, annars kan någon flytta pengar. Numret finns på bankens egen webbplats.
    .lead-guardian = Spärra barnets bankkoder genast.
advice-change-password =
    .lead = Byt lösenord genast.
    .body = Gör det överallt där samma lösenord används. Ta i bruk tvåstegsinloggning.
    .lead-guardian = Byt ditt barns lösenord genast.
advice-change-password-hash =
    .lead = Byt lösenord.
    .body = Någon kan knäcka också ett skyddat lösenord. Byt det överallt där det används.
    .lead-guardian = Byt ditt barns lösenord.
advice-change-security-answer =
    .lead = Byt svaret på säkerhetsfrågan.
    .body = Annars kan någon byta lösenordet. Välj ett svar som ingen kan gissa.

## Extortion and the home

advice-do-not-pay-extortion =
    .lead = Betala inte till en utpressare.
    .body = Betalning garanterar inte att uppgifterna tas bort. Spara meddelandena som bevis.
# .lead-if-saved must keep its condition: the reader knows whether they gave the code.
advice-change-door-code =
    .lead = Be om en ny portkod.
    .lead-if-saved = Be om en ny portkod, om du har uppgett koden.
    .body = Ring disponenten eller hyresvärden.

## Bans and blocks

# Must say that the ban is free and that it makes the reader’s own loans harder, too. From 1 April 2024.
advice-credit-ban =
    .lead = Anmäl ett frivilligt kreditförbud.
    .body = Då blir det svårare att ta lån i ditt namn, också för dig. Förbudet är gratis.
# Must say that it costs money and makes the reader’s own loans harder, too, and name both companies.
# Letters up to 31 March 2024.
advice-credit-ban-paid =
    .lead = Beställ kreditförbud av Suomen Asiakastieto och Dun & Bradstreet.
    .body = Det kostar och försvårar också dina egna lån.
# Only for guardians. Must say that it takes a paper form.
advice-credit-ban-minor =
    .lead = Anmäl kreditförbud för ditt barn på papper.
    .body = Det försvårar lån i barnets namn. På webben går det inte.
# For leaked online banking codes: Posti’s light move block is not enough. Must say that both are needed.
advice-move-block-full =
    .lead = Stoppa falsk flyttanmälan.
    .body = Gör det hos både Posti (fullt flyttskydd) och Myndigheten för digitalisering och befolkningsdata.
    .body-abroad = Gör det hos både Posti (fullt flyttskydd) och Myndigheten för digitalisering och befolkningsdata. Fråga råd om du saknar finländska bankkoder: <a name="authority-dvv-phone"/>
# Must say that both are needed, because one does not replace the other.
advice-move-block =
    .lead = Stoppa falsk flyttanmälan.
    .body = Gör det hos både Posti (flyttskydd) och Myndigheten för digitalisering och befolkningsdata.
    .body-abroad = Gör det hos både Posti (flyttskydd) och Myndigheten för digitalisering och befolkningsdata. Fråga råd om du saknar finländska bankkoder: <a name="authority-dvv-phone"/>
# Only for guardians. A guardian’s own block covers a child under 15; from 15 on the child sets it alone.
advice-move-block-guardian =
    .lead = Spärra din egen flyttanmälan.
    .body = Spärren hos Myndigheten för digitalisering och befolkningsdata gäller också barn under 15 år. Barn som har fyllt 15 år gör spärren själva.
advice-ask-abroad =
    .lead = Ring, om du saknar finländska bankkoder.
    .body = Myndigheten för digitalisering och befolkningsdata ger råd.
advice-ask-police-document =
    .lead = Fråga polisen om ett nytt dokument behövs.
    .body = Säg vilka uppgifter i passet eller identitetskortet som kan ha läckt ut.
advice-ask-traficom =
    .lead = Fråga Traficom om du behöver nytt körkort.
    .body = Säg vilka körkortsuppgifter som kan ha läckt ut.
# .more completes “Där finns råd också om … och ….”
advice-company-register-ban =
    .lead = Anmäl registreringsförbud.
    .body = Då registrerar Patent- och registerstyrelsen dig inte i ett företag utan ditt samtycke.
    .more = registreringsförbud
# .more completes “Där finns råd också om … och ….”
advice-operator-block =
    .lead = Spärra nya telefonabonnemang i ditt namn.
    .body = Begär spärren av din operatör. Annars kan någon skaffa ett på din bekostnad.
    .more = spärr mot nya telefonabonnemang

## Be on guard

# Replaces beware-scams and beware-links: calls, messages, bills, links and banking codes must all be named.
advice-beware-scams-and-bills =
    .lead = Se upp för oväntade samtal, meddelanden och räkningar.
    .body = Öppna inga länkar. Ge inga bankkoder. Fråga oss om räkningar.
# Replaces beware-links: links and banking codes must be named.
advice-beware-scams =
    .lead = Se upp för oväntade samtal och meddelanden.
    .body = Öppna inga länkar. Ge ingen dina bankkoder. En bedragare kan veta mycket.
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
advice-check-credit-data =
    .lead = Kontrollera dina kreditupplysningar.
    .body = Så märker du missbruk. Kontrollen är gratis en gång om året.
# Only for guardians.
advice-watch-child-post =
    .lead = Håll ett öga på barnets post.
    .body = Räkningar och indrivningsbrev kan tyda på missbruk. Fråga oss innan du betalar.
advice-report-fake-profile =
    .lead = Anmäl falska profiler till tjänsten och polisen.
    .body = Tjänsten kan ta bort profilen. Ta en bild av den som bevis.

## Report, talk, ask

# Messages are evidence and must be kept; it must be clear that one can report without the internet.
# The address of the police follows after .body. Where an incident lists cases (advice-report-misuse-trigger-1, -2 …),
# .when stands after the address and begins the sentence that the list ends.
advice-report-misuse =
    .lead = Gör en brottsanmälan vid missbruk.
    .body = Spara meddelanden. Anmäl på en polisstation eller på webben:
    .body-guardian = Spara meddelanden. Anmäl på en polisstation eller på webben. Också barnet kan göra anmälan:
    .body-abroad = Spara meddelanden. Anmäl till polisen där du bor eller till Finlands polis:
advice-talk-to-someone =
    .lead = Tala med någon om det känns tungt.
    .body = Oro och sorg är vanliga i en sådan här situation, och du är inte ensam.
    .body-guardian = Oro och sorg är vanliga. Också ditt barn kan få hjälp.
advice-tell-employer =
    .lead = Berätta om saken för din arbetsgivare.
    .body = Då kan kollegerna se upp för bluffmeddelanden med dina uppgifter.
# Only for guardians.
advice-tell-child =
    .lead = Berätta om saken för ditt barn.
    .body = Välj ord som passar åldern. Då kan barnet se upp för konstiga meddelanden.
advice-tell-relative =
    .lead = Berätta om saken för din anhöriga.
    .body = Den anhörigas uppgifter kan ha hamnat i fel händer. Vi svarar på frågor.
    .lead-guardian = Berätta om saken för barnets anhöriga.
# A promise of the sender: confirm it before use.
advice-contact-us-individual =
    .lead = Kontakta oss om uppgifterna kan orsaka skada.
    .body = Vi berättar vilka uppgifter det gäller och vad du kan göra.
advice-ask-patient-ombud =
    .lead = Fråga råd av patientombudet.
    .body = Ombudet berättar om patientens rättigheter. Rådgivningen är avgiftsfri.
advice-ask-social-ombud =
    .lead = Fråga råd av socialombudet.
    .body = Ombudet berättar om klientens rättigheter. Rådgivningen är avgiftsfri.
advice-ask-ombudsman =
    .lead = Fråga vid behov råd av dataombudsmannens byrå.
    .body = Byrån berättar vilka rättigheter du har.
    .body-guardian = Byrån berättar vilka rättigheter ditt barn har.

## Reassurances. Each is printed only where it is true: see “never-with” in the catalogue.

reassurance-card-not-used = Hos oss betalar man inte med kreditkort. Därför är dina kortuppgifter knappast i fara.
    .guardian = Hos oss betalar man inte med kreditkort. Därför är kortuppgifterna knappast i fara.
# Both sentences belong together: the second is true only because of the first.
reassurance-credit-hardly-at-risk = Din personbeteckning har inte läckt ut. Därför är dina kreditupplysningar knappast heller i fara.
    .guardian = Ditt barns personbeteckning har inte läckt ut. Därför är barnets kreditupplysningar knappast heller i fara.
# To be confirmed by a lawyer before use.
reassurance-no-credit-ban-needed = Din personbeteckning har inte läckt ut. Vi råder inte till kreditförbud.
    .guardian = Ditt barns personbeteckning har inte läckt ut. Vi råder inte till kreditförbud.
