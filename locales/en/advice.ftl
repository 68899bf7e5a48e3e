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
### .lead-if-saved  the lead where it is not known whether the data was saved
### .more           a noun phrase for the one line that names further bans (see there)
### The box has room for two printed lines a step: .lead and .body together should have at most 118 characters and
### never more than 124. Where a statement must not be lost, a step may have three lines, up to 180.
### No links and no phone numbers other than 112 here: the program adds them (only .body-abroad names its own). Do not call the text a letter, message
### or e-mail: the same words go into all of them.
### British spelling, quotation marks “x”, apostrophe ’, ranges with an en dash and no spaces (Mon–Fri).

## Protected address and safety: always first

# Critical: may exceed 124 characters. No guardian’s form, on purpose: such a letter is a matter for a person.
advice-call-112-protected =
    .lead = Call 112 if you are in immediate danger.
    .body = Say that you have a non-disclosure for personal safety and that your address may have leaked.
# Critical, as above.
advice-police-safety-protected =
    .lead = Talk to the police about your safety.
    .body = The police can advise you how to protect yourself. Contact details:
# Critical, as above. The words tell the reader what to say on the phone.
advice-dvv-protected =
    .lead = Call the Digital and Population Data Services Agency.
    .body = Say that you have a non-disclosure for personal safety and that your address may have leaked. Ask how to protect it.
# Critical, as above. “Us” is the sender.
advice-safe-contact-protected =
    .lead = Tell us how to reach you safely.
    .body = Call us. Do not send your address by e-mail.
advice-police-if-followed =
    .lead = Tell the police if someone follows you.
    .body = Also report threats to you or your family. In an emergency, call 112.
    .lead-guardian = Tell the police if someone follows your child.
    .body-guardian = Also report threats to your family. In an emergency, call 112.

## At once: money and accounts

advice-block-card =
    .lead = Block your card at once.
    .body = Call the bank, or someone else can pay with it. The number is on its own website.
    .lead-guardian = Block your child’s card at once.
advice-block-bank-codes =
    .lead = Block your online banking codes at once.
    .body = Call the bank, or someone can move money. The number is on its own website.
    .lead-guardian = Block your child’s banking codes at once.
advice-change-password =
    .lead = Change your password at once.
    .body = Do it everywhere the same password is used. Turn on two-step login.
    .lead-guardian = Change your child’s password at once.
advice-change-password-hash =
    .lead = Change your password.
    .body = Someone can crack even a protected password. Change it everywhere it is used.
    .lead-guardian = Change your child’s password.
advice-change-security-answer =
    .lead = Change the security answer.
    .body = Otherwise someone can reset the password. Choose an answer that nobody can guess.

## Extortion and the home

advice-do-not-pay-extortion =
    .lead = Do not pay a blackmailer.
    .body = Paying does not guarantee that the data is deleted. Keep the messages as evidence.
# .lead-if-saved must keep its condition: the reader knows whether they gave the code.
advice-change-door-code =
    .lead = Get a new door code.
    .lead-if-saved = Get a new door code, if you gave the code.
    .body = Call your property manager or landlord.

## Bans and blocks

# Must say that the ban is free and that it makes the reader’s own loans harder, too. From 1 April 2024.
advice-credit-ban =
    .lead = Set a voluntary ban on credits.
    .body = It is then harder for anyone, even you, to borrow in your name. The ban is free.
# Must say that it costs money and makes the reader’s own loans harder, too, and name both companies.
# Letters up to 31 March 2024.
advice-credit-ban-paid =
    .lead = Set a paid ban on credits.
    .body = It makes borrowing harder, even for you. Ask both Suomen Asiakastieto and Dun & Bradstreet.
# Only for guardians. Must say that it takes a paper form.
advice-credit-ban-minor =
    .lead = Set a ban on credits for your child.
    .body = It makes borrowing in your child’s name harder. You need a paper form for this.
# For leaked online banking codes: Posti’s light move block is not enough. Must say that both are needed.
advice-move-block-full =
    .lead = Block false changes of address.
    .body = Do it at both Posti (full move block) and the Digital and Population Data Services Agency.
    .body-abroad = Do it at both Posti (full move block) and the Digital and Population Data Services Agency. No Finnish banking codes? Ask: <a name="authority-dvv-phone"/>
# Must say that both are needed, because one does not replace the other.
advice-move-block =
    .lead = Block false changes of address.
    .body = Do it at both Posti (move block) and the Digital and Population Data Services Agency.
    .body-abroad = Do it at both Posti (move block) and the Digital and Population Data Services Agency. No Finnish banking codes? Ask: <a name="authority-dvv-phone"/>
# Only for guardians. A guardian’s own block covers a child under 15; from 15 on the child sets it alone.
advice-move-block-guardian =
    .lead = Block your own change of address.
    .body = The block at the Digital and Population Data Services Agency also covers your child under 15. Children aged 15 or over set their own.
advice-ask-abroad =
    .lead = Call if you have no Finnish banking codes.
    .body = The Digital and Population Data Services Agency can advise you.
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
# .more completes “It also explains … and ….”
advice-operator-block =
    .lead = Block new phone subscriptions in your name.
    .body = Ask your operator for it. Otherwise someone can subscribe at your expense.
    .more = a block on new phone subscriptions

## Be on guard

# Replaces beware-scams and beware-links: calls, messages, bills, links and banking codes must all be named.
advice-beware-scams-and-bills =
    .lead = Beware of unexpected calls, messages and bills.
    .body = Do not open links or give out your banking codes. Ask us about bills.
# Replaces beware-links: links and banking codes must be named.
advice-beware-scams =
    .lead = Beware of unexpected calls and messages.
    .body = Do not open links or give out your banking codes. A scammer can know a lot.
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
advice-check-credit-data =
    .lead = Check your credit information.
    .body = That way you will notice misuse. The check is free once a year.
# Only for guardians.
advice-watch-child-post =
    .lead = Keep an eye on your child’s post.
    .body = A bill or a debt collection letter can be a sign of misuse. Ask us before you pay.
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
    .body-abroad = Keep messages. Report to the police where you live or to the Finnish police:
advice-talk-to-someone =
    .lead = Talk to someone if this weighs on you.
    .body = Worry and sadness are common in a situation like this, and you are not alone.
    .body-guardian = Worry and sadness are common. Your child can get help, too.
advice-tell-employer =
    .lead = Tell your employer about this.
    .body = Then your colleagues can watch out for scam messages that use your data.
# Only for guardians.
advice-tell-child =
    .lead = Tell your child about this.
    .body = Use words that suit the child’s age. Then your child can watch out for strange messages.
advice-tell-relative =
    .lead = Tell your relative about this.
    .body = Their data may be in the wrong hands. They can ask us for more information.
    .lead-guardian = Tell your child’s relative about this.
# A promise of the sender: confirm it before use.
advice-contact-us-individual =
    .lead = Contact us if the information could cause harm.
    .body = We will tell you which information this concerns and what you can do.
advice-ask-patient-ombud =
    .lead = Ask the patient ombudsperson for advice.
    .body = The ombudsperson tells you about the rights of a patient. The advice is free.
advice-ask-social-ombud =
    .lead = Ask the social services ombudsperson for advice.
    .body = They tell you about the rights of a client. The advice is free.
advice-ask-ombudsman =
    .lead = Ask the Office of the Data Protection Ombudsman.
    .body = If you need advice, they can tell you what rights you have.
    .body-guardian = If you need advice, they can tell you what rights your child has.

## Reassurances. Each is printed only where it is true: see “never-with” in the catalogue.

reassurance-card-not-used = We do not take payments by credit card. So your card details are unlikely to be at risk.
    .guardian = We do not take payments by credit card. So card details are unlikely to be at risk.
# Both sentences belong together: the second is true only because of the first.
reassurance-credit-hardly-at-risk = Your personal identity code has not leaked. So your credit information is unlikely to be at risk either.
    .guardian = Your child’s personal identity code has not leaked. So your child’s credit information is unlikely to be at risk either.
# To be confirmed by a lawyer before use.
reassurance-no-credit-ban-needed = Your identity code has not leaked. So we do not advise a ban on credits.
    .guardian = Your child’s identity code has not leaked. So we do not advise a ban on credits.
