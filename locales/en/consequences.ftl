### Consequences, English: what a leak can lead to. One message for each consequence in catalogue/finland.yaml. They
### stand in the list under “What this can lead to”, only those that follow from the reader's own data.
### Example: Someone can pretend to be you.
###
### Each text is one bulleted sentence of at most 100 characters. It says what can happen and to whom, in the
### active voice, and never how likely it is. Order, “covers” and “stands-for” are set in the catalogue.
### .guardian  the same in a letter to a guardian about their child; only where the plain text would be wrong there
### British spelling, quotation marks “x”, apostrophe ’, ranges with an en dash and no spaces (Mon–Fri).

consequence-being-found = Someone who must not know where you live may find out.
    .guardian = Someone who must not know where your child lives may find out.
consequence-card-misuse = Someone can pay with your card.
    .guardian = Someone can pay with your child’s card.
consequence-bank-takeover = Someone can get into your online bank and log in to other services in your name.
    .guardian = Someone can get into your child’s online bank and log in to other services in your child’s name.
consequence-credit-in-your-name = Someone can try to take out a loan or buy goods in your name.
    .guardian = Someone can try to take out a loan or buy goods in your child’s name.
consequence-document-misuse = Someone can use the details of your document and pretend to be you.
    .guardian = Someone can use the details of your child’s document and pretend to be your child.
consequence-identity-theft = Someone can pretend to be you.
    .guardian = Someone can pretend to be your child.
consequence-false-address-change = Someone can try to change your address and get your post.
    .guardian = Someone can try to change your child’s address and get the child’s post.
consequence-entry-to-building = Someone can get into the building with the code and the address.
consequence-stalking = Someone can find out where you go.
    .guardian = Someone can find out where your child goes.
consequence-login-attempts = Someone can try to log in to your user account.
    .guardian = Someone can try to log in to your child’s user account.
consequence-other-accounts = Someone can get into your other user accounts too, if they have the same password.
    .guardian = Someone can get into your child’s other user accounts too, if they have the same password.
consequence-hash-cracked = Someone can find out your password even though it was in protected form.
    .guardian = Someone can find out your child’s password even though it was in protected form.
consequence-account-recovery = Someone can reset your password and get into your user account.
    .guardian = Someone can reset your child’s password and get into the child’s user account.
# Stands for two or more of the scams below: calls, messages and bills must all be named.
consequence-scams = You can get scam calls, scam messages and fake bills.
    .guardian = You or your child can get scam calls, scam messages and fake bills.
consequence-scam-personal = A scammer who knows things about you can seem reliable.
    .guardian = A scammer who knows things about your child can seem reliable.
consequence-scam-calls = You can get scam calls and scam messages.
    .guardian = Your child can get scam calls and scam messages.
consequence-phishing-email = You can get scam messages and advertising by e-mail.
    .guardian = Your child can get scam messages and advertising by e-mail.
consequence-fake-invoice = You can get a fake bill that looks genuine.
    .guardian = You or your child can get a fake bill that looks genuine.
consequence-scam-authority = A scammer can pretend to be an authority, for example Kela or the Tax Administration.
consequence-scam-workplace = A scammer can pretend to be your manager or a payroll clerk.
    .guardian = A scammer can pretend to be your child’s manager or a payroll clerk.
consequence-scam-own-language = A scammer can write to you in your own language.
    .guardian = A scammer can write to you or your child in your own language.
consequence-forged-signature = Someone can forge your signature on a paper form.
    .guardian = Someone can forge your child’s signature on a paper form.
consequence-impersonation-profile = Someone can make a fake profile with your photo.
    .guardian = Someone can make a fake profile with your child’s photo.
consequence-deepfake = Someone can make a fake from the recording.
consequence-distress = What has happened causes worry and distress.
consequence-loss-of-control = You can no longer decide who sees your data.
    .guardian = You and your child can no longer decide who sees the data.
# “We” is the sender, who had the duty of secrecy.
consequence-confidentiality-lost = Others can find out things that we had to keep secret.
consequence-extortion = Someone can blackmail you by threatening to publish your data.
    .guardian = Someone can blackmail you or your child by threatening to publish the data.
consequence-publication = Someone can publish your data online.
    .guardian = Someone can publish your child’s data online.
consequence-reveals-health = The data can reveal something about your health.
    .guardian = The data can reveal something about your child’s health.
# Already speaks of the child: the same text for every reader.
consequence-child-long-term = Someone can misuse your child’s data even years from now.
consequence-stigma = The information can affect how others treat you.
    .guardian = The information can affect how others treat your child.
consequence-discrimination = Someone can treat you worse because of the information.
    .guardian = Someone can treat your child worse because of the information.
consequence-work-harm = The information can harm you at work.
    .guardian = The information can harm your child at work.
consequence-financial-privacy = Outsiders can learn about your finances.
    .guardian = Outsiders can learn about your child’s finances.
consequence-cannot-be-changed = A password can be changed, but this data cannot.
consequence-affects-relatives = The data can also reveal things about your relatives.
    .guardian = The data can also reveal things about your child’s relatives.
consequence-family-link = The data shows who belongs to your family.
    .guardian = The data shows who belongs to your child’s family.
consequence-relative-affected = Your relative’s data may also be in the wrong hands.
    .guardian = The data of your child’s relative may also be in the wrong hands.
consequence-harassment = Someone can harass or bully you.
    .guardian = Someone can harass or bully your child.
consequence-technical-trace = The data can show when and with which device you used the service.
    .guardian = The data can show when and with which device your child used the service.
