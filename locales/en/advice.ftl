### Advice and reassurances, English. One message for each advice and reassurance in catalogue/finland.yaml. A reader
### gets those that their own data asks for; reassurances stand below the table of data.
### Example: Block your card at once. Call the bank, or someone else can pay with it. The number is on its own website.
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
### Values: $nature, $reach, $sender-kind and $address-certainty, as in letter.ftl.
### British spelling, quotation marks “x”, apostrophe ’, ranges with an en dash and no spaces (Mon–Fri).

## Protected address and safety: always first

# Critical: may exceed 124 characters. No guardian’s form, on purpose: such a letter is a matter for a person.
advice-call-112-protected =
    .lead = Call 112 if you are in immediate danger.
    .body = { $address-certainty ->
        [leaked] Say that you have a non-disclosure for personal safety and that your address has leaked.
       *[other] Say that you have a non-disclosure for personal safety and that your address may have leaked.
      }
# Critical, as above.
advice-police-safety-protected =
    .lead = Talk to the police about your safety.
    .body = The police can advise you how to protect yourself. Contact details:
# Critical, as above. The words tell the reader what to say on the phone.
advice-dvv-protected =
    .lead = Call the Digital and Population Data Services Agency.
    .body = { $address-certainty ->
        [leaked] Say that you have a non-disclosure for personal safety and that your address has leaked. Ask how to stay safe.
       *[other] Say that you have a non-disclosure for personal safety and that your address may have leaked. Ask how to stay safe.
      }
# Critical, as above. “Us” is the sender.
advice-safe-contact-protected =
    .lead = Tell us how to reach you safely.
    .body = Call us. Do not send your address by e-mail.
advice-police-if-followed =
    .lead = Tell the police if someone follows you.
    .body = Also report threats to you or your family. In an emergency, call 112.
    .lead-guardian = Tell the police if someone follows your child.
    .lead-young-guardian = Tell the police if someone follows the young person.
    .body-guardian = Also report threats to your family. In an emergency, call 112.

## At once: money and accounts

advice-block-card =
    .lead = Block your card at once.
    .body = Call your bank, or someone else can pay with it. The number is on the bank’s own website.
    .lead-guardian = Block your child’s card at once.
    .lead-young-guardian = Block the young person’s card at once.
advice-block-bank-codes =
    .lead = Block your online banking codes at once.
    .body = Call your bank, or someone can take money. The number is on the bank’s own website.
    .lead-guardian = Block your child’s banking codes at once.
    .lead-young-guardian = Block the young person’s banking codes at once.
advice-change-password =
    .lead = Change your password at once.
    .body = Do it everywhere the same password is used. Turn on two-step login.
    .lead-guardian = Change your child’s password at once.
    .lead-young-guardian = Change the young person’s password at once.
advice-change-password-hash =
    .lead = Change your password.
    .body = Someone can crack even a protected password. Change it everywhere it is used.
    .lead-guardian = Change your child’s password.
    .lead-young-guardian = Change the young person’s password.
advice-change-security-answer =
    .lead = Change the security answer.
    .body = Otherwise someone can reset the password. Choose an answer that nobody can guess.

## Extortion and the home

advice-do-not-pay-extortion =
    .lead = Do not pay the blackmailer.
    .body = They may still keep the data. Save the messages and call the police.
advice-if-blackmailed =
    .lead = Do not pay if someone blackmails you.
    .body = They may still keep the data. Save the messages and call the police.
    .lead-guardian = Do not pay if someone blackmails you or your child.
    .lead-young-guardian = Do not pay if someone blackmails you or the young person.
advice-call-emergency-abroad =
    .lead = Call the emergency number if you are in immediate danger.
    .body = In EU countries it is 112. Say that you have a non-disclosure for personal safety in Finland.
advice-police-safety-abroad =
    .lead = Talk about your safety with the police where you live.
    .body = They can advise you how to protect yourself.
advice-protect-sweden =
    .lead = Protect your data in Sweden.
    .body = Block changes of your address at the Swedish Tax Agency. A credit agency can lock your personal number. The Tax Agency advises you:
advice-protect-estonia =
    .lead = Ask the Estonian data protection authority for advice.
    .body = If someone uses your data, report it to the Estonian police. The authority advises you:
# .lead-if-saved must keep its condition: the reader knows whether they gave the code.
advice-change-door-code =
    .lead = Get a new door code.
    .lead-if-saved = Get a new door code, if you gave us the code.
    .body = Call your property manager or landlord.

## Bans and blocks

# Must say that the ban is free and that it makes the reader’s own loans harder, too. From 1 April 2024.
advice-credit-ban =
    .lead = Set a free ban on credit.
    .body = It makes it harder to borrow in your name, also for you. Set it in the Tax Administration’s register (vero.fi).
# Must say that it costs money and makes the reader’s own loans harder, too, and name both companies.
# Letters from 1 September 2023 to 31 March 2024.
advice-credit-ban-paid =
    .lead = Order two paid bans on credit.
    .body = They are at Suomen Asiakastieto and Dun & Bradstreet. Borrowing gets harder.
# Must say that it costs money and makes the reader’s own loans harder, too. Letters up to 31 August 2023.
advice-credit-ban-paid-early =
    .lead = Order a paid ban on credit.
    .body = Suomen Asiakastieto, among others, has one. Borrowing gets harder.
# Only for guardians. Must say that it takes a paper form.
advice-credit-ban-minor =
    .lead = Set a ban on credits for your child.
    .lead-young-guardian = Set a ban on credits for the young person.
    .body = It makes borrowing in your child’s name harder. The form is at vero.fi.
    .body-young-guardian = It makes borrowing in the young person’s name harder. The form is at vero.fi.
    .lead-young = Set a ban on credits on paper.
    .body-young = Ask your guardian to help. The form is at vero.fi.
# For leaked online banking codes: Posti’s light move block is not enough. Must say that both are needed.
advice-move-block-full =
    .lead = Block false changes of address.
    .body = You need both “Block a notification of move” (suomi.fi) and Posti’s Moving Protection, not the Light one.
# Must say that both are needed, because one does not replace the other.
advice-move-block =
    .lead = Block false changes of address.
    .body = Use both “Block a notification of move” (suomi.fi) and Posti’s Light Moving Protection.
# Only for guardians. A guardian’s own block covers a child under 15; from 15 on the child sets it alone.
advice-move-block-guardian =
    .lead = Block false changes of address.
    .body = Your own block (suomi.fi) covers children under 15. A child of 15 or over sets it.
    .body-young-guardian = From the age of 15, people set the block themselves (suomi.fi). You can help.
advice-move-block-aland =
    .lead = Ask how to block false notifications of move.
    .body = Also ask Åland Post. The State Department of Åland keeps the population register:
advice-ask-abroad =
    .lead = Ask how to protect your Finnish identity code.
    .body = The Digital and Population Data Services Agency can advise you.
    .lead-guardian = Ask how to protect your child’s Finnish identity code.
    .lead-young-guardian = Ask how to protect the young person’s Finnish identity code.
advice-ask-police-document =
    .lead = Ask the police about a new document.
    .body = Say which details of the passport or ID card may have leaked.
advice-ask-traficom =
    .lead = Ask Traficom about a new driving licence.
    .body = Say which details of the licence may have leaked.
# .more completes “It also explains … and ….”
advice-company-register-ban =
    .lead = Set a registration ban.
    .body = Then nobody else can register you in a company. Ask the Finnish Patent and Registration Office.
    .more = a company registration ban

## Be on guard

# Replaces beware-scams and beware-links: calls, messages, bills, links and banking codes must all be named.
advice-beware-scams-and-bills =
    .lead = Beware of unexpected calls, messages and bills.
    .body = Do not open links in them, give out banking codes or pay unknown bills.
# Replaces beware-links: links and banking codes must be named.
advice-beware-scams =
    .lead = Beware of unexpected calls and messages.
    .body = Do not open links in them or give out your banking codes. A scammer can know a lot.
advice-beware-links =
    .lead = Do not open suspicious links or attachments.
    .body = The sender can seem familiar. Type the web address yourself.
advice-own-login-only =
    .lead = Do not log in from a link.
    .body = Type the web address yourself when you deal with benefits or taxes.
advice-customer-number-care =
    .lead = Give the customer number only when you call.
    .body = A caller who knows the number can still be a scammer.
advice-watch-account =
    .lead = Keep an eye on your account.
    .body = Call the bank at once if you see a payment that you do not recognise.
    .lead-guardian = Keep an eye on your child’s account.
    .lead-young-guardian = Keep an eye on the young person’s account.
advice-check-credit-data =
    .lead = Check your credit information.
    .body = Suomen Asiakastieto and Dun & Bradstreet show it to you free of charge once a year.
# Only for guardians.
advice-watch-child-post =
    .lead = Keep an eye on your child’s post.
    .lead-young-guardian = Keep an eye on the young person’s post.
    .body = Unknown bills may come in your child’s name.
    .body-young-guardian = Unknown bills may come in the young person’s name.
advice-report-fake-profile =
    .lead = Report fake profiles to the service and police.
    .body = The service can remove the profile. Take a picture of it as evidence.

## Report, talk, ask

# Messages are evidence and must be kept; it must be clear that one can report without the internet.
# The address of the police follows after .body. Where an incident lists cases (advice-report-misuse-trigger-1, -2 …),
# .when stands after the address and begins the sentence that the list ends.
advice-report-misuse =
    .lead = Report an offence if the data is misused.
    .body = Keep messages as evidence. Report at a police station or online:
    .body-guardian = Keep messages as evidence. Report at a police station or online. Your child can also make the report:
    .body-young-guardian = Keep messages as evidence. Report at a police station or online. The young person can also make the report:
    .body-guardian-abroad = Keep messages as evidence. Report to the police where you live or to the Finnish police:
    .body-abroad = Keep messages as evidence. Report to the police where you live or to the Finnish police:
advice-talk-to-someone =
    .lead = Talk to someone if this weighs on you.
    .body = You are not alone. The MIELI Crisis Helpline answers in English.
    .body-guardian = The MIELI Crisis Helpline helps your child, too.
    .body-young-guardian = The MIELI Crisis Helpline helps the young person, too.
advice-tell-employer =
    .lead = Tell your employer about this.
    .body = Then your colleagues can watch out for scam messages that use your data.
# Only for guardians.
advice-tell-child =
    .lead = Tell your child about this.
    .lead-young-guardian = Talk with the young person about this.
    .body = Use words that suit the child’s age. Then your child can watch out for strange messages.
    .body-young-guardian = Then you can both watch out for strange messages.
advice-tell-relative =
    .lead = Tell your relative about this.
    .body = This may concern them, too. They can ask us for more information.
    .lead-guardian = Tell your child’s relative about this.
    .lead-young-guardian = Tell the young person’s relative about this.
# A promise of the sender: confirm it before use.
advice-contact-us-individual =
    .lead = Contact us if you are worried about what may follow.
    .body = We will tell you which information this concerns and what you can do.
advice-ask-patient-ombud =
    .lead = Ask the patient ombudsperson for advice.
    .body = The ombudsperson tells you about the rights of a patient. The advice is free.
advice-ask-social-ombud =
    .lead = Ask the social services ombudsperson for advice.
    .body = They tell you about the rights of a client. The advice is free.
advice-ask-ombudsman =
    .lead = Ask the Office of the Data Protection Ombudsman for advice.
    .body = They can tell you what rights you have.
    .body-guardian = They can tell you what rights your child has.
    .body-young-guardian = They can tell you what rights the young person has.

## Loss, alteration and availability; accounts and records

advice-tell-care-staff =
    .lead = Tell staff about your medicines and allergies.
    .body = Do it at each visit until your data is in order.
    .lead-guardian = Tell staff about your child’s medicines and allergies.
    .lead-young-guardian = Tell staff about the young person’s medicines and allergies.
    .body-guardian = Do it at each visit until your child’s data is in order.
    .body-young-guardian = Do it at each visit until the young person’s data is in order.
advice-check-appointments =
    .lead = Check your appointments.
    .body = Call us if you are waiting for an appointment, a referral or a test result.
    .lead-guardian = Check your child’s appointments.
    .lead-young-guardian = Check the young person’s appointments.
advice-check-payments =
    .lead = { $sender-kind ->
        [employer] Check that you have received your pay.
       *[other] Check that you have received your payments.
      }
    .lead-guardian = Check that payments to your child have come.
    .lead-young-guardian = Check that payments to the young person have come.
    .body = Call us if a payment is missing.
advice-check-your-data =
    .lead = Check your data.
    .body = Ask us to correct it if anything is wrong.
    .lead-guardian = Check your child’s data.
    .lead-young-guardian = Check the young person’s data.
advice-ask-about-matter =
    .lead = Contact us if your matter was held up.
    .body = We will tell you how it goes on.
    .lead-guardian = Contact us if your child’s matter was held up.
    .lead-young-guardian = Contact us if the young person’s matter was held up.
advice-keep-copies =
    .lead = Keep your own copies.
    .body = We may ask for them if we cannot get the data back.
advice-log-out-everywhere =
    .lead = Log out on all devices.
    .body = Then nobody can use your account with an old login.
advice-check-own-letter =
    .lead = Check that you have got your own letter.
    .body = Call us if it is missing.
    .lead-guardian = Check that your child’s letter has come.
    .lead-young-guardian = Check that the young person’s letter has come.
advice-change-pin =
    .lead = Change your PIN code.
    .body = Change it elsewhere, too, if you use the same code.
    .lead-guardian = Change your child’s PIN code.
    .lead-young-guardian = Change the young person’s PIN code.
    .body-guardian = Change it elsewhere, too, if your child uses the same code.
    .body-young-guardian = Change it elsewhere, too, if the young person uses the same code.
advice-block-library-card =
    .lead = Ask the library for a new card.
    .body = Ask them to block the old one, too.
    .lead-guardian = Ask the library for a new card for your child.
    .lead-young-guardian = Ask the library for a new card for the young person.
advice-protect-sim =
    .lead = Call your operator.
    .body = Ask them not to move your number to a new SIM card unless you are there in person.
advice-ask-access-log =
    .lead = Ask for the log: who has read your data.
    .body = It is free, and you have a right to it.
    .lead-guardian = Ask for the log: who has read your child’s data.
    .lead-young-guardian = Ask for the log: who has read the young person’s data.
advice-ask-home-authority =
    .lead = Ask an authority where you live how to protect your number.
    .body = It knows whether you can lock your credit data.
advice-dispute-bill =
    .lead = Do not pay a bill that you do not recognise.
    .body = Dispute it in writing with whoever demands payment.
advice-check-loans =
    .lead = Check your loans in the Positive credit register.
    .body = It also shows who has asked for your data. The Tax Administration helps:


## Reassurances. Each is printed only where it is true: see “never-with” in the catalogue.

reassurance-card-not-used = We do not take payments by credit card. So your card details are unlikely to be at risk.
    .guardian = We do not take payments by credit card. So card details are unlikely to be at risk.
# Both sentences belong together: the second is true only because of the first.
reassurance-credit-hardly-at-risk = Your personal identity code has not leaked. So your credit information is unlikely to be at risk either.
    .guardian = Your child’s personal identity code has not leaked. So your child’s credit information is unlikely to be at risk either.
    .young-guardian = The young person’s personal identity code has not leaked. So their credit information is unlikely to be at risk either.
# To be confirmed by a lawyer before use.
reassurance-no-credit-ban-needed = Your identity code has not leaked. So we think that you do not need a ban on credits.
    .guardian = Your child’s identity code has not leaked. So we think that your child does not need a ban on credits.
    .young-guardian = The young person’s identity code has not leaked. So we think that they do not need a ban on credits.
