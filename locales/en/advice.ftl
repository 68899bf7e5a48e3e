### Advice and reassurances, English. One message for each advice and reassurance in catalogue/finland.yaml. A reader
### gets those that their own data asks for; reassurances stand below the table of data.
### Example: Block your card at once. Call the bank, or someone else can pay with it. The number is on its own website.
###
### Advice is a numbered step in the box “do this first”: .lead in bold, then .body.
### .lead           two to five words, never more than eight: a request in the imperative, with a full stop
### .body           one to three short sentences in the active voice: why or how
### .lead-guardian  where the lead would be wrong in a letter to a guardian about their child
### .body-guardian  the same for the body
### .body-abroad    the body where readers abroad need more
### .lead-young-guardian, .body-young-guardian  the same about a young person of 15 to 17
### .lead-legal-guardian, .body-legal-guardian  the same to the legal guardian of an adult; English says “they”
### .lead-estate, .body-estate  the same to who takes care of the estate of a dead person
### .lead-if-saved  the lead where it is not known whether the data was saved
### .more           a noun phrase for the one line that names further bans (see there)
### The box has room for two printed lines a step: .lead and .body together should have at most 118 characters and
### never more than 124. Where a statement must not be lost, a step may have three lines, up to 180.
### No links and no phone numbers other than 112 here: the program adds them (only .body-abroad names its own). Do not call the text a letter, message
### or e-mail: the same words go into all of them.
### Values: $nature, $reach, $residence, $sender-kind and $address-certainty, as in letter.ftl; $data is what happened to the
### data that leads to the advice (leaked, may-have-leaked, if-saved, lost, altered, unavailable); $restored is never if the
### data that was lost does not come back, else not-yet.
### British spelling, quotation marks “x”, apostrophe ’, ranges with an en dash and no spaces (Mon–Fri).

## Protected address and safety: always first

# Critical: may exceed 124 characters. No guardian’s form, on purpose: such a letter is a matter for a person.
advice-call-112-protected =
    .lead = Call 112 if you are in immediate danger.
    .body = { $address-certainty ->
        [leaked] { $nature ->
            [wrong-recipient] Say that you have a non-disclosure for personal safety and that your address went to the wrong recipient.
            [published-by-mistake] Say that you have a non-disclosure for personal safety and that your address was published by mistake.
            [access-without-need] Say that you have a non-disclosure for personal safety and that someone has looked at your address without a reason.
           *[other] Say that you have a non-disclosure for personal safety and that your address has leaked.
          }
       *[other] { $nature ->
            [wrong-recipient] Say that you have a non-disclosure for personal safety and that your address may have gone to the wrong recipient.
            [published-by-mistake] Say that you have a non-disclosure for personal safety and that your address may have been published by mistake.
            [access-without-need] Say that you have a non-disclosure for personal safety and that someone may have looked at your address without a reason.
           *[other] Say that you have a non-disclosure for personal safety and that your address may have leaked.
          }
      }
# Critical, as above.
advice-police-safety-protected =
    .lead = Talk to the police about your safety.
    .body = The police advise you how to protect yourself. Contact details:
# Critical, as above. The words tell the reader what to say on the phone.
advice-dvv-protected =
    .lead = Call the Digital and Population Data Services Agency.
    .body = { $address-certainty ->
        [leaked] { $nature ->
            [wrong-recipient] Say that you have a non-disclosure for personal safety and that your address went to the wrong recipient. Ask how to stay safe.
            [published-by-mistake] Say that you have a non-disclosure for personal safety and that your address was published by mistake. Ask how to stay safe.
            [access-without-need] Say that you have a non-disclosure for personal safety and that someone has looked at your address without a reason. Ask how to stay safe.
           *[other] Say that you have a non-disclosure for personal safety and that your address has leaked. Ask how to stay safe.
          }
       *[other] { $nature ->
            [wrong-recipient] Say that you have a non-disclosure for personal safety and that your address may have gone to the wrong recipient. Ask how to stay safe.
            [published-by-mistake] Say that you have a non-disclosure for personal safety and that your address may have been published by mistake. Ask how to stay safe.
            [access-without-need] Say that you have a non-disclosure for personal safety and that someone may have looked at your address without a reason. Ask how to stay safe.
           *[other] Say that you have a non-disclosure for personal safety and that your address may have leaked. Ask how to stay safe.
          }
      }
# Critical, as above. “Us” is the sender.
advice-safe-contact-protected =
    .lead = Tell us how to reach you safely.
    .body = { $address-certainty ->
        [leaked] Call us. We will tell you which of your addresses we had. Do not send your address by e-mail.
        [may-have-leaked] Call us. We will tell you which of your addresses we had. Do not send your address by e-mail.
       *[other] Call us. Do not send your address by e-mail.
      }
advice-police-if-followed =
    .lead = Tell the police if someone follows you.
    .body = Also report threats to you or your family. In an emergency, call 112.
    .lead-guardian = Tell the police if someone follows your child.
    .lead-young-guardian = Tell the police if someone follows the young person.
    .body-guardian = Also report threats to your family. In an emergency, call 112.
    .lead-legal-guardian = Tell the police if someone follows them.
    .body-legal-guardian = Also report threats to your family. In an emergency, call 112.

## At once: money and accounts

advice-block-card =
    .lead = Block your card at once.
    .body = Call the bank, or someone else can pay with it. The number is on the bank’s own website.
    .lead-guardian = Block your child’s card at once.
    .lead-legal-guardian = Block their card at once.
    .lead-estate = Block the deceased person’s card at once.
    .lead-young-guardian = Block the young person’s card at once.
    .lead-if-saved = If you gave us your card details, block the card at once.
    .lead-if-saved-guardian = If you gave us your child’s card details, block the card at once.
    .lead-if-saved-young-guardian = If you gave us the young person’s card details, block the card at once.
    .lead-if-saved-legal-guardian = If they gave us their card details, block the card at once.
    .lead-if-saved-estate = If the deceased gave us their card details, block the card at once.
advice-block-bank-codes =
    .lead = Block your online banking codes at once.
    .body = Call the bank, or someone can take money. The number is on the bank’s own website.
    .lead-guardian = Block your child’s banking codes at once.
    .lead-legal-guardian = Block their banking codes at once.
    .lead-estate = Block the deceased person’s banking codes at once.
    .lead-young-guardian = Block the young person’s banking codes at once.
    .lead-if-saved = If you gave us your online banking codes, block them at once.
    .lead-if-saved-guardian = If you gave us your child’s banking codes, block them at once.
    .lead-if-saved-young-guardian = If you gave us the young person’s banking codes, block them at once.
    .lead-if-saved-legal-guardian = If they gave us their banking codes, block them at once.
    .lead-if-saved-estate = If the deceased gave us their banking codes, block them at once.
advice-change-password =
    .lead = Change your password at once.
    .body = Do it everywhere the same password is used. Turn on two-step login.
    .lead-guardian = Change your child’s password at once.
    .lead-legal-guardian = Change their password at once.
    .lead-young-guardian = Change the young person’s password at once.
    .lead-if-saved = If you had an account with us, change the password at once.
    .lead-if-saved-guardian = If your child had an account with us, change the password at once.
    .lead-if-saved-young-guardian = If the young person had an account with us, change the password at once.
    .lead-if-saved-legal-guardian = If they had an account with us, change the password at once.
advice-change-password-hash =
    .lead = Change your password.
    .body = Someone can crack even a protected password. Change it everywhere it is used.
    .lead-guardian = Change your child’s password.
    .lead-legal-guardian = Change their password.
    .lead-young-guardian = Change the young person’s password.
    .lead-if-saved = If you had an account with us, change the password.
    .lead-if-saved-guardian = If your child had an account with us, change the password.
    .lead-if-saved-young-guardian = If the young person had an account with us, change the password.
    .lead-if-saved-legal-guardian = If they had an account with us, change the password.
advice-change-security-answer =
    .lead = Change the security answer.
    .body = Otherwise someone can reset the password. Choose an answer that nobody can guess.
    .lead-guardian = Change your child’s security answer.
    .lead-young-guardian = Change the young person’s security answer.
    .lead-legal-guardian = Change their security answer.
    .lead-if-saved = If you had a security question with us, change the answer.
    .lead-if-saved-guardian = If your child had a security question with us, change the answer.
    .lead-if-saved-young-guardian = If the young person had a security question with us, change the answer.
    .lead-if-saved-legal-guardian = If they had a security question with us, change the answer.

## Extortion and the home

advice-do-not-pay-extortion =
    .lead = Do not pay if someone blackmails you.
    .body = They may keep the data. Keep the messages for the police: poliisi.fi/en.
    .lead-guardian = Do not pay if someone blackmails you or your child.
    .lead-young-guardian = Do not pay if someone blackmails you or the young person.
    .lead-legal-guardian = Do not pay if someone blackmails you or them.
advice-if-blackmailed =
    .lead = Do not pay if someone blackmails you.
    .body = They may keep the data. Keep the messages for the police: poliisi.fi/en.
    .lead-guardian = Do not pay if someone blackmails you or your child.
    .lead-legal-guardian = Do not pay if someone blackmails you or them.
    .lead-young-guardian = Do not pay if someone blackmails you or the young person.
advice-call-emergency-abroad =
    .lead = Call the emergency number if you are in immediate danger.
    .body = In EU countries it is 112. Say that you have a non-disclosure for personal safety in Finland.
advice-police-safety-abroad =
    .lead = Talk about your safety with the police where you live.
    .body = They can advise you how to protect yourself.
advice-protect-sweden =
    .lead = Protect your data in Sweden.
    .body = Block changes of address at the Swedish Tax Agency. A credit agency can lock the Swedish personal number. The Tax Agency advises you.
    .lead-guardian = Protect your child’s data in Sweden.
    .lead-young-guardian = Protect the young person’s data in Sweden.
    .lead-legal-guardian = Protect their data in Sweden.
    .lead-if-saved = If you gave us your personal number or an identity document, protect your data in Sweden.
    .lead-if-saved-guardian = If we had your child’s personal number or an identity document, protect the data in Sweden.
    .lead-if-saved-young-guardian = If we had the young person’s personal number or an identity document, protect the data in Sweden.
    .lead-if-saved-legal-guardian = If we had their personal number or an identity document, protect the data in Sweden.
advice-protect-estonia =
    .lead = Ask the Estonian data protection authority for advice.
    .body = If someone uses the data, report it to the Estonian police. The authority advises you.
# .lead-if-saved must keep its condition: the reader knows whether they gave the code.
advice-change-door-code =
    .lead = { $sender-kind ->
        [housing] Ask us when the door code changes.
       *[other] Get a new door code.
      }
    .lead-if-saved = { $sender-kind ->
        [housing] Ask us when the door code changes.
       *[other] Get a new door code, if you gave us the code.
      }
    .body = { $sender-kind ->
        [housing] Do not let in anyone you do not know.
       *[other] Call the property manager or landlord.
      }
    .lead-if-saved-guardian = { $sender-kind ->
        [housing] Ask us when the door code changes.
       *[other] Get a new door code, if we had the code.
      }
    .lead-if-saved-young-guardian = { $sender-kind ->
        [housing] Ask us when the door code changes.
       *[other] Get a new door code, if we had the code.
      }
    .lead-if-saved-legal-guardian = { $sender-kind ->
        [housing] Ask us when the door code changes.
       *[other] Get a new door code, if we had the code.
      }
    .lead-if-saved-estate = { $sender-kind ->
        [housing] Ask us when the door code changes.
       *[other] Get a new door code, if we had the code.
      }

## Bans and blocks

# Must say that the ban is free and that it makes the reader’s own loans harder, too. From 1 April 2024.
advice-credit-ban =
    .lead = Set a free voluntary ban on credits.
    .body = It makes borrowing in your name harder, for you as well. Set it in the Tax Administration’s register (vero.fi).
    .body-legal-guardian = It makes borrowing in their name harder. The Tax Administration tells you how to set it (vero.fi).
    .lead-legal-guardian = Set a free voluntary ban on credits for them.
    .lead-if-saved = If you gave us your identity code or an identity document, set a free voluntary ban on credits.
    .lead-if-saved-legal-guardian = If we had their identity code or an identity document, set a free voluntary ban on credits.
# Must say that it costs money and makes the reader’s own loans harder, too, and name both companies.
# Letters from 1 September 2023 to 31 March 2024.
advice-credit-ban-paid =
    .lead = Order two paid bans on credits.
    .body = Suomen Asiakastieto and Dun & Bradstreet each have one. Borrowing gets harder.
    .lead-legal-guardian = Order two paid bans on credits for them.
    .lead-if-saved = If you gave us your identity code, order two paid bans on credits.
    .lead-if-saved-legal-guardian = If we had their identity code, order two paid bans on credits.
# Must say that it costs money and makes the reader’s own loans harder, too. Letters up to 31 August 2023.
advice-credit-ban-paid-early =
    .lead = Order a paid ban on credits.
    .body = Suomen Asiakastieto, among others, has one. Borrowing gets harder.
    .lead-legal-guardian = Order a paid ban on credits for them.
    .lead-if-saved = If you gave us your identity code, order a paid ban on credits.
    .lead-if-saved-legal-guardian = If we had their identity code, order a paid ban on credits.
# Only for guardians. Must say that it takes a paper form.
advice-credit-ban-minor =
    .lead = Set a ban on credits for your child on a paper form.
    .lead-young-guardian = Set a ban on credits for the young person on a paper form.
    .body = It makes it harder to borrow in your child’s name. The form is at vero.fi.
    .body-young-guardian = It makes it harder to borrow in their name. The form is at vero.fi.
    .lead-young = Set a ban on credits on a paper form.
    .body-young = Ask your guardian to help. The form is at vero.fi.
    .lead-if-saved = If you gave us your child’s identity code or document, set a ban on credits for them on a paper form.
    .lead-if-saved-young-guardian = If we had the young person’s identity code or document, set a ban on credits for them on a paper form.
    .lead-if-saved-young = If you gave us your identity code or document, set a ban on credits on a paper form.
# For leaked online banking codes: Posti’s light move block is not enough. Must say that both are needed.
advice-move-block-full =
    .lead = Block false changes of address.
    .body = You need both “Block a notification of move” (suomi.fi) and Posti’s Moving Protection, not the Light one.
    .lead-legal-guardian = Block false changes of their address.
# Must say that both are needed, because one does not replace the other.
advice-move-block =
    .lead = Block false changes of address.
    .body = Use “Block a notification of move” (suomi.fi) and Light Moving Protection (posti.fi).
    .lead-legal-guardian = Block false changes of their address.
# Before the block of false notifications at Suomi.fi.
advice-move-block-early =
    .lead = Block false changes of address.
    .body = Ask Posti for Moving Protection (posti.fi).
    .lead-legal-guardian = Block false changes of their address.
# The same, later among the steps, where no identity code has leaked.
advice-move-block-later =
    .lead = { advice-move-block.lead }
    .body = { advice-move-block.body }
    .lead-legal-guardian = { advice-move-block.lead-legal-guardian }
# Only for guardians. A guardian’s own block covers a child under 15; from 15 on the child sets it alone.
advice-move-block-guardian =
    .lead = Block false changes of address.
    .body = Set one for yourself (suomi.fi): it covers children under 15. Older ones set their own.
    .body-young-guardian = From the age of 15, people set the block themselves (suomi.fi). You can help.
advice-move-block-guardian-later =
    .lead = { advice-move-block-guardian.lead }
    .body = { advice-move-block-guardian.body }
    .body-young-guardian = { advice-move-block-guardian.body-young-guardian }
advice-move-block-aland =
    .lead = Ask how to block false notifications of move.
    .body = Ask Åland Post. Also call the State Department of Åland, which keeps the population register.
    .lead-guardian = Ask how to block false changes of your child’s address.
    .lead-young-guardian = Ask how to block false changes of the young person’s address.
    .lead-legal-guardian = Ask how to block false changes of their address.
advice-move-block-aland-later =
    .lead = { advice-move-block-aland.lead }
    .body = { advice-move-block-aland.body }
    .lead-guardian = { advice-move-block-aland.lead-guardian }
    .lead-young-guardian = { advice-move-block-aland.lead-young-guardian }
    .lead-legal-guardian = { advice-move-block-aland.lead-legal-guardian }
advice-ask-abroad =
    .lead = Ask how to protect your Finnish identity code.
    .body = The Digital and Population Data Services Agency can advise you.
    .lead-guardian = Ask how to protect your child’s Finnish identity code.
    .lead-legal-guardian = Ask how to protect their Finnish identity code.
    .lead-young-guardian = Ask how to protect the young person’s Finnish identity code.
    .lead-if-saved = If you have a Finnish identity code, ask how to protect it.
    .lead-if-saved-guardian = If your child has a Finnish identity code, ask how to protect it.
    .lead-if-saved-young-guardian = If the young person has a Finnish identity code, ask how to protect it.
    .lead-if-saved-legal-guardian = If they have a Finnish identity code, ask how to protect it.
advice-ask-police-document =
    .lead = Ask the police about a new document.
    .body = { $data ->
        [leaked] Say which details of the passport or ID card have leaked.
       *[other] Say which details of the passport or ID card may have leaked.
      }
    .lead-if-saved = If you gave us your passport or ID card details, ask the police about a new one.
    .lead-if-saved-guardian = If we had your child’s passport or ID card details, ask the police about a new one.
    .lead-if-saved-young-guardian = If we had the young person’s passport or ID card details, ask the police about a new one.
    .lead-if-saved-legal-guardian = If we had their passport or ID card details, ask the police about a new one.
advice-ask-traficom =
    .lead = Ask Traficom about a new driving licence.
    .body = { $data ->
        [leaked] Say which details of the licence have leaked.
       *[other] Say which details of the licence may have leaked.
      }
    .lead-legal-guardian = Ask Traficom about a new driving licence for them.
    .lead-if-saved = If you gave us your driving licence details, ask Traficom about a new licence.
    .lead-if-saved-legal-guardian = If we had their driving licence details, ask Traficom about a new licence.
# .more completes “It also explains … and ….”
advice-company-register-ban =
    .lead = Set a registration ban.
    .body = Then nobody can register you in a company without your consent. Ask the Patent and Registration Office how:
    .more = a company registration ban
    .lead-legal-guardian = Set a registration ban for them.
    .body-legal-guardian = Then nobody can register them in a company without consent. Ask the Patent and Registration Office how:
    .lead-if-saved = If you gave us your identity code or an identity document, set a registration ban.
    .lead-if-saved-legal-guardian = If we had their identity code or an identity document, set a registration ban.

## Be on guard

# Replaces beware-scams and beware-links: calls, messages, bills, links and banking codes must all be named.
advice-beware-scams-and-bills =
    .lead = Beware of unexpected calls, messages and bills.
    .body = Open no links, give out no banking codes and pay no unknown bills.
# Replaces beware-links: links and banking codes must be named.
advice-beware-scams =
    .lead = Beware of unexpected calls and messages.
    .body = Do not open links in messages or give out your banking codes.
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
    .lead-legal-guardian = Keep an eye on their account.
    .lead-young-guardian = Keep an eye on the young person’s account.
advice-check-credit-data =
    .lead = Check your credit information.
    .body = Suomen Asiakastieto and Dun & Bradstreet show it to you free of charge once a year.
    .lead-legal-guardian = Check their credit information.
    .body-legal-guardian = Suomen Asiakastieto and Dun & Bradstreet show it free of charge once a year.
# Only for guardians.
advice-watch-child-post =
    .lead = Keep an eye on your child’s post.
    .lead-young-guardian = Keep an eye on the young person’s post.
    .body = Unknown bills may come in your child’s name. Advice on bills: kkv.fi/en.
    .body-guardian-abroad = Unknown bills may come in your child’s name.
    .body-young-guardian = Unknown bills may come in the young person’s name. Advice on bills: kkv.fi/en.
    .body-young-guardian-abroad = Unknown bills may come in the young person’s name.
advice-report-fake-profile =
    .lead = If you see a fake profile, report it to the website and the police.
    .body = The website can remove the profile. Take a picture of it as evidence.

## Report, talk, ask

# Messages are evidence and must be kept; it must be clear that one can report without the internet.
# The address of the police follows after .body. Where an incident lists cases (advice-report-misuse-trigger-1, -2 …),
# .when stands after the address and begins the sentence that the list ends.
advice-report-misuse =
    .lead = Report an offence if someone misuses the data.
    .body = { $residence ->
        [aland] Keep messages as evidence. Report at a police station. Advice:
       *[home] Keep messages as evidence. Report at a police station or online:
      }
    .body-guardian = { $residence ->
        [aland] Keep messages as evidence. Report at a police station. Your child can also make the report. Advice:
       *[home] Keep messages as evidence. Report at a police station or online. Your child can also make the report:
      }
    .body-young-guardian = { $residence ->
        [aland] Keep messages as evidence. Report at a police station. The young person can also make the report. Advice:
       *[home] Keep messages as evidence. Report at a police station or online. The young person can also make the report:
      }
    .body-guardian-abroad = Keep messages as evidence. Report to the police where you live or to the Finnish police:
    .body-abroad = Keep messages as evidence. Report to the police where you live or to the Finnish police:
advice-talk-to-someone =
    .lead = Talk to someone if this weighs on you.
    .body = Worry and distress are common. The MIELI Crisis Helpline answers in English.
    .body-guardian = The MIELI Crisis Helpline helps your child, too.
    .body-legal-guardian = The MIELI Crisis Helpline helps them, too.
    .body-young-guardian = The MIELI Crisis Helpline helps the young person, too.
advice-tell-employer =
    .lead = Tell your employer about this.
    .body = Then your colleagues can watch out for scam messages that use your data.
    .lead-legal-guardian = Tell their employer about this.
    .body-legal-guardian = Then colleagues can watch out for scam messages that use their data.
# Only for guardians.
advice-tell-child =
    .lead = Tell your child about this.
    .lead-young-guardian = Talk with the young person about this.
    .body = Use words that suit the child’s age. Then your child can watch out for strange messages.
    .body-young-guardian = Then you can both watch out for strange messages.
advice-tell-relative =
    .lead = Tell your next of kin about this.
    .body = { $data ->
        [leaked] This concerns them, too. They can ask us for more information.
       *[other] This may concern them, too. They can ask us for more information.
      }
    .lead-guardian = Tell your child’s next of kin about this.
    .lead-legal-guardian = Tell their next of kin about this.
    .lead-young-guardian = Tell the young person’s next of kin about this.
# A promise of the sender: confirm it before use.
advice-contact-us-individual =
    .lead = Contact us if you are worried about what may follow.
    .body = We will tell you which information this concerns and what you can do.
    .lead-estate = Contact us if you want to know more.
advice-ask-patient-ombud =
    .lead = Ask the patient ombudsperson for advice.
    .body = The ombudsperson tells you about the rights of a patient. The advice is free.
advice-ask-social-ombud =
    .lead = Ask the social services ombudsperson for advice.
    .body = They tell you about the rights of a client. The advice is free.
advice-ask-ombudsman =
    .lead = Ask the Office of the Data Protection Ombudsman for advice.
    .body = They can tell you what rights you have.
    .body-abroad = They explain your rights.
    .body-guardian = They can tell you what rights your child has.
    .body-legal-guardian = They can tell you what rights they have.
    .body-young-guardian = They can tell you what rights the young person has.

## Loss, alteration and availability; accounts and records

advice-tell-care-staff =
    .lead = Tell staff about your medicines and allergies.
    .body = { $restored ->
        [never] Do it at each visit.
       *[not-yet] Do it at each visit until your data is in order.
      }
    .lead-guardian = Tell staff about your child’s medicines and allergies.
    .lead-young-guardian = Tell staff about the young person’s medicines and allergies.
    .body-guardian = { $restored ->
        [never] Do it at each visit.
       *[not-yet] Do it at each visit until your child’s data is in order.
      }
    .lead-legal-guardian = Tell staff about their medicines and allergies.
    .body-legal-guardian = { $restored ->
        [never] Do it at each visit.
       *[not-yet] Do it at each visit until their data is in order.
      }
    .body-young-guardian = { $restored ->
        [never] Do it at each visit.
       *[not-yet] Do it at each visit until the young person’s data is in order.
      }
advice-check-appointments =
    .lead = Check your appointments.
    .body = { $data ->
        [altered] Call us to confirm your appointment before you come.
        [lost] Call us if you had booked an appointment.
       *[other] Call us if you are waiting for an appointment, a referral or a test result.
      }
    .body-guardian = { $data ->
        [altered] Call us to confirm the appointment before you come.
        [lost] Call us if your child had an appointment.
       *[other] Call us if your child is waiting for an appointment, a referral or a test result.
      }
    .lead-guardian = Check your child’s appointments.
    .lead-legal-guardian = Check their appointments.
    .body-legal-guardian = { $data ->
        [altered] Call us to confirm the appointment before you come.
        [lost] Call us if they had an appointment.
       *[other] Call us if they are waiting for an appointment, a referral or a test result.
      }
    .body-young-guardian = { $data ->
        [altered] Call us to confirm the appointment before you come.
        [lost] Call us if the young person had an appointment.
       *[other] Call us if the young person is waiting for an appointment, a referral or a test result.
      }
    .lead-young-guardian = Check the young person’s appointments.
advice-check-payments =
    .lead = { $sender-kind ->
        [employer] Check that you have received your pay.
       *[other] Check that you have received your payments.
      }
    .lead-guardian = Check that payments to your child have come.
    .lead-young-guardian = Check that payments to the young person have come.
    .body = Call us if a payment is missing.
    .lead-legal-guardian = Check that payments to them have come.
advice-check-your-data =
    .lead = Check your data.
    .body = Ask us to correct it if anything is wrong.
    .lead-guardian = Check your child’s data.
    .lead-legal-guardian = Check their data.
    .lead-young-guardian = Check the young person’s data.
advice-check-restored-data =
    .lead = Check that your data is still there.
    .body = Tell us if anything is missing.
    .lead-guardian = Check that your child’s data is still there.
    .lead-legal-guardian = Check that their data is still there.
    .lead-young-guardian = Check that the young person’s data is still there.
advice-ask-about-matter =
    .lead = Contact us if your matter was delayed.
    .body = We will tell you what happens next.
    .lead-guardian = Contact us if your child’s matter was delayed.
    .lead-legal-guardian = Contact us if their matter was delayed.
    .lead-young-guardian = Contact us if the young person’s matter was delayed.
advice-keep-copies =
    .lead = { $restored ->
        [never] Keep your own papers.
       *[not-yet] Keep your own copies.
      }
    .body = { $restored ->
        [never] We may ask for them because we cannot get the data back.
       *[not-yet] We may ask for them if we cannot get the data back.
      }
    .lead-guardian = { $restored ->
        [never] Keep your child’s papers.
       *[not-yet] Keep your child’s copies.
      }
    .lead-young-guardian = { $restored ->
        [never] Keep the young person’s papers.
       *[not-yet] Keep the young person’s copies.
      }
    .lead-legal-guardian = { $restored ->
        [never] Keep their papers.
       *[not-yet] Keep their copies.
      }
    .lead-estate = { $restored ->
        [never] Keep the deceased person’s papers.
       *[not-yet] Keep the deceased person’s copies.
      }
advice-log-out-everywhere =
    .lead = Log out on all devices.
    .body = Then nobody can use your account with an old login.
    .lead-guardian = Log out on all your child’s devices.
    .lead-young-guardian = Log out on all the young person’s devices.
    .lead-legal-guardian = Log out on all their devices.
    .body-guardian = Then nobody can use your child’s account with an old login.
    .body-young-guardian = Then nobody can use the young person’s account with an old login.
    .body-legal-guardian = Then nobody can use their account with an old login.
    .lead-if-saved = If you had an account with us, log out on all devices.
    .lead-if-saved-guardian = If your child had an account with us, log out on all devices.
    .lead-if-saved-young-guardian = If the young person had an account with us, log out on all devices.
    .lead-if-saved-legal-guardian = If they had an account with us, log out on all devices.
advice-check-own-letter =
    .lead = Check that the letter meant for you has come.
    .body = Call us if it is missing or if somebody else’s letter came instead.
    .lead-guardian = Check that the letter about your child has come.
    .lead-legal-guardian = Check that the letter about them has come.
    .lead-young-guardian = Check that the letter about the young person has come.
advice-watch-code =
    .lead = Look out for bills that you do not recognise.
    .body = Report it to the police if anyone uses your personal identity code.
    .lead-guardian = Look out for bills in your child’s name.
    .body-guardian = Report it to the police if anyone uses your child’s personal identity code.
    .lead-legal-guardian = Look out for bills in their name.
    .body-legal-guardian = Report it to the police if anyone uses their personal identity code.
    .lead-young-guardian = Look out for bills in the young person’s name.
    .body-young-guardian = Report it to the police if anyone uses the young person’s personal identity code.
advice-change-pin =
    .lead = Change your PIN code.
    .body = Change it elsewhere, too, if you use the same code.
    .lead-guardian = Change your child’s PIN code.
    .lead-young-guardian = Change the young person’s PIN code.
    .body-guardian = Change it elsewhere, too, if your child uses the same code.
    .lead-legal-guardian = Change their PIN code.
    .body-legal-guardian = Change it elsewhere, too, if they use the same code.
    .body-young-guardian = Change it elsewhere, too, if the young person uses the same code.
    .lead-if-saved = If you had a PIN code, change it.
    .lead-if-saved-guardian = If your child had a PIN code, change it.
    .lead-if-saved-young-guardian = If the young person had a PIN code, change it.
    .lead-if-saved-legal-guardian = If they had a PIN code, change it.
advice-block-library-card =
    .lead = Ask the library for a new card.
    .body = Ask them to block the old one, too.
    .lead-guardian = Ask the library for a new card for your child.
    .lead-legal-guardian = Ask the library for a new card for them.
    .lead-young-guardian = Ask the library for a new card for the young person.
    .lead-if-saved = If you had a library card, ask the library for a new one.
    .lead-if-saved-guardian = If your child had a library card, ask the library for a new one.
    .lead-if-saved-young-guardian = If the young person had a library card, ask the library for a new one.
    .lead-if-saved-legal-guardian = If they had a library card, ask the library for a new one.
advice-protect-sim =
    .lead = Call your operator.
    .body = Ask them not to move your number to a new SIM card unless you are there in person.
    .lead-guardian = Call your child’s operator.
    .lead-young-guardian = Call the young person’s operator.
    .lead-legal-guardian = Call their operator.
    .body-guardian = Ask them not to move the number to a new SIM card without a visit to a shop.
    .body-young-guardian = Ask them not to move the number to a new SIM card without a visit to a shop.
    .body-legal-guardian = Ask them not to move the number to a new SIM card without a visit to a shop.
    .lead-if-saved = If you gave us details of your phone plan, call your operator.
    .lead-if-saved-guardian = If we had details of your child’s phone plan, call the operator.
    .lead-if-saved-young-guardian = If we had details of the young person’s phone plan, call the operator.
    .lead-if-saved-legal-guardian = If we had details of their phone plan, call the operator.
advice-ask-access-log =
    .lead = Ask for the log: who has read your data.
    .body = It is free, and you have a right to it.
    .lead-guardian = Ask for the log: who has read your child’s data.
    .lead-legal-guardian = Ask for the log: who has read their data.
    .lead-young-guardian = Ask for the log: who has read the young person’s data.
advice-ask-home-authority =
    .lead = Ask how to protect your foreign identity number.
    .body = Ask the data protection authority where you live. Also ask whether you can lock credit data.
    .lead-guardian = Ask how to protect your child’s foreign identity number.
    .lead-young-guardian = Ask how to protect the young person’s foreign identity number.
    .lead-legal-guardian = Ask how to protect their foreign identity number.
    .lead-if-saved = If you gave us your foreign identity number, ask how to protect it.
    .lead-if-saved-guardian = If we had your child’s foreign identity number, ask how to protect it.
    .lead-if-saved-young-guardian = If we had the young person’s foreign identity number, ask how to protect it.
    .lead-if-saved-legal-guardian = If we had their foreign identity number, ask how to protect it.
advice-dispute-bill =
    .lead = Do not pay a bill that you do not recognise.
    .body = Dispute it in writing with whoever demands payment.
advice-check-loans =
    .lead = Check your loans in the Positive credit register.
    .body = It also shows who has asked for your data. The Tax Administration helps.
    .lead-legal-guardian = Check their loans in the Positive credit register.
    .body-legal-guardian = The Tax Administration tells you how to get the data.
advice-ask-about-pay =
    .lead = { $restored ->
        [yes] Contact us if your pay was wrong or late.
       *[not-yet] Contact us if your pay is wrong or late.
      }
    .body = Tell us what is missing.
    .lead-guardian = { $restored ->
        [yes] Contact us if your child’s pay was wrong or late.
       *[not-yet] Contact us if your child’s pay is wrong or late.
      }
    .lead-young-guardian = { $restored ->
        [yes] Contact us if the young person’s pay was wrong or late.
       *[not-yet] Contact us if the young person’s pay is wrong or late.
      }
    .lead-legal-guardian = { $restored ->
        [yes] Contact us if their pay was wrong or late.
       *[not-yet] Contact us if their pay is wrong or late.
      }

## Estates of dead people, and people under a non-disclosure

advice-beware-estate =
    .lead = Beware of unexpected bills and calls about the deceased.
    .body = Do not pay a bill that you do not recognise.
advice-tell-bank-estate =
    .lead = { $nature ->
        [wrong-recipient] Tell the deceased person’s bank about this.
        [published-by-mistake] Tell the deceased person’s bank about this.
       *[other] { $data ->
            [leaked] Tell the deceased person’s bank that the account number has leaked.
           *[other] Tell the deceased person’s bank that the account number may have leaked.
          }
      }
    .body = The bank can keep an eye on the account.
# One step instead of beware-scams-and-bills and watch-account: both must be in it.
advice-beware-all-protected =
    .lead = Beware of unexpected calls, messages and bills.
    .body = Do not open links or give out banking codes. Watch your account and call the bank about unknown payments.

## Reassurances. Each is printed only where it is true: see “never-with” in the catalogue.

reassurance-card-not-used = We do not take payments by credit card. Therefore, your card details are unlikely to be at risk.
    .guardian = We do not take payments by credit card. Therefore, card details are unlikely to be at risk.
    .legal-guardian = We do not take payments by credit card. Therefore, card details are unlikely to be at risk.
    .estate = We do not take payments by credit card. Therefore, card details are unlikely to be at risk.
# Both sentences belong together: the second is true only because of the first.
reassurance-credit-hardly-at-risk = Your personal identity code has not leaked. Therefore, your credit information is unlikely to be at risk either.
    .guardian = Your child’s personal identity code has not leaked. Therefore, your child’s credit information is unlikely to be at risk either.
    .legal-guardian = Their personal identity code has not leaked. Therefore, their credit information is unlikely to be at risk either.
    .estate = The deceased person’s personal identity code has not leaked. Therefore, the deceased person’s credit information is unlikely to be at risk either.
    .young-guardian = The young person’s personal identity code has not leaked. Therefore, their credit information is unlikely to be at risk either.
# To be confirmed by a lawyer before use.
reassurance-no-credit-ban-needed = Your identity code has not leaked. In our view, you do not need a voluntary ban on credits.
    .guardian = Your child’s identity code has not leaked. In our view, your child does not need a voluntary ban on credits.
    .legal-guardian = Their identity code has not leaked. In our view, they do not need a voluntary ban on credits.
    .young-guardian = The young person’s identity code has not leaked. In our view, they do not need a ban on credits.
