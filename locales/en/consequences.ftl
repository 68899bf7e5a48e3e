### Consequences, English: what a leak can lead to. One message for each consequence in catalogue/finland.yaml. They
### stand in the list under “What this can lead to”, only those that follow from the reader's own data.
### Example: Someone could pretend to be you.
###
### Each text is one bulleted sentence of at most 100 characters. It says what can happen and to whom, in the
### active voice, and never how likely it is. Order, “covers” and “stands-for” are set in the catalogue.
### .guardian  the same in a letter to a guardian about their child; only where the plain text would be wrong there
### .young-guardian  the same about a young person of 15 to 17
### .legal-guardian  the same to the legal guardian of an adult; English says “they”
### .estate  the same to who takes care of the estate of a dead person: what follows for the deceased or the estate
### Values: $reach, as in letter.ftl; $data is what happened to the data that leads to the consequence; $restored is yes
### where all of it that was lost, altered or unavailable is in order again, else not-yet.
### British spelling, quotation marks “x”, apostrophe ’, ranges with an en dash and no spaces (Mon–Fri).

consequence-being-found = Someone who must not know your address may find it out.
    .guardian = Someone who must not know your child’s address may find it out.
    .young-guardian = Someone who must not know the young person’s address may find it out.
    .legal-guardian = Someone who must not know their address may find it out.
consequence-card-misuse = Someone could pay with your card.
    .guardian = Someone could pay with your child’s card.
    .legal-guardian = Someone could pay with their card.
    .estate = Someone could pay with the deceased person’s card.
    .young-guardian = Someone could pay with the young person’s card.
consequence-bank-takeover = Someone could get into your online bank and log in to other services in your name.
    .guardian = Someone could get into your child’s online bank and log in to other services in your child’s name.
    .legal-guardian = Someone could get into their online bank and log in to other services in their name.
    .estate = Someone could get into the deceased person’s online bank and log in to other services.
    .young-guardian = Someone could get into the young person’s online bank and log in to other services in their name.
consequence-credit-in-your-name = Someone could try to take out a loan or buy goods in your name.
    .guardian = Someone could try to take out a loan or buy goods in your child’s name.
    .legal-guardian = Someone could try to take out a loan or buy goods in their name.
    .estate = Someone could try to take out a loan or buy goods in the deceased person’s name.
    .young-guardian = Someone could try to take out a loan or buy goods in the young person’s name.
consequence-document-misuse = Someone could use the details of your document and pretend to be you.
    .guardian = Someone could use the details of your child’s document and pretend to be your child.
    .legal-guardian = Someone could use the details of their document and pretend to be them.
    .estate = Someone could use the details of the document and pretend to be the deceased person.
    .young-guardian = Someone could use the details of the young person’s document and pretend to be the young person.
consequence-identity-theft = Someone could pretend to be you.
    .guardian = Someone could pretend to be your child.
    .legal-guardian = Someone could pretend to be them.
    .estate = Someone could pretend to be the deceased person.
    .young-guardian = Someone could pretend to be the young person.
consequence-false-address-change = Someone could try to change your address and get your post.
    .guardian = Someone could try to change your child’s address and get the child’s post.
    .legal-guardian = Someone could try to change their address and get their post.
    .young-guardian = Someone could try to change the young person’s address and get their post.
consequence-entry-to-building = Someone could get into the building with the code and the address.
consequence-stalking = Someone could find out where you go.
    .guardian = Someone could find out where your child goes.
    .legal-guardian = Someone could find out where they go.
    .young-guardian = Someone could find out where the young person goes.
consequence-login-attempts = Someone could try to log in to your user account.
    .guardian = Someone could try to log in to your child’s user account.
    .legal-guardian = Someone could try to log in to their user account.
    .young-guardian = Someone could try to log in to the young person’s user account.
consequence-other-accounts = Someone could get into your other user accounts too, if they have the same password.
    .guardian = Someone could get into your child’s other user accounts too, if they have the same password.
    .legal-guardian = Someone could get into their other user accounts too, if they have the same password.
    .young-guardian = Someone could get into the young person’s other user accounts too, if they have the same password.
consequence-hash-cracked = Someone could find out your password even though it was in protected form.
    .guardian = Someone could find out your child’s password even though it was in protected form.
    .legal-guardian = Someone could find out their password even though it was in protected form.
    .young-guardian = Someone could find out the young person’s password even though it was in protected form.
consequence-account-recovery = Someone could reset your password and get into your user account.
    .guardian = Someone could reset your child’s password and get into the child’s user account.
    .legal-guardian = Someone could reset their password and get into their user account.
    .young-guardian = Someone could reset the young person’s password and get into their user account.
# Stands for two or more of the scams below: calls, messages and bills must all be named.
consequence-scams = Someone could try to trick you with messages, calls or bills.
    .guardian = Someone could try to trick you or your child with messages, calls or bills.
    .legal-guardian = Someone could try to trick you or them with messages, calls or bills.
    .young-guardian = Someone could try to trick you or the young person with messages, calls or bills.
consequence-scam-personal = A scammer who knows things about you could seem reliable.
    .guardian = A scammer who knows things about your child could seem reliable.
    .legal-guardian = A scammer who knows things about them could seem reliable.
    .young-guardian = A scammer who knows things about the young person could seem reliable.
consequence-scam-calls = You could get scam calls and scam messages.
    .guardian = Your child could get scam calls and scam messages.
    .legal-guardian = They could get scam calls and scam messages.
    .young-guardian = The young person could get scam calls and scam messages.
consequence-phishing-email = You could get scam messages and advertising by e-mail.
    .guardian = Your child could get scam messages and advertising by e-mail.
    .legal-guardian = They could get scam messages and advertising by e-mail.
    .young-guardian = The young person could get scam messages and advertising by e-mail.
consequence-fake-invoice = You could get a fake bill that looks genuine.
    .guardian = You or your child can get a fake bill that looks genuine.
    .legal-guardian = You or they can get a fake bill that looks genuine.
    .young-guardian = You or the young person can get a fake bill that looks genuine.
consequence-scam-authority = A scammer can pretend to be an authority, for example Kela or the Tax Administration.
consequence-scam-workplace = A scammer can pretend to be an employer or a payroll clerk.
consequence-scam-own-language = A scammer can write to you in your own language.
    .guardian = A scammer can write to you or your child in your own language.
    .legal-guardian = A scammer can write to you or them in your own language.
    .young-guardian = A scammer can write to you or the young person in your own language.
consequence-forged-signature = Someone could forge your signature on a paper form.
    .guardian = Someone could forge your child’s signature on a paper form.
    .legal-guardian = Someone could forge their signature on a paper form.
    .estate = Someone could forge the deceased person’s signature on a paper form.
    .young-guardian = Someone could forge the young person’s signature on a paper form.
consequence-impersonation-profile = Someone could make a fake profile with your photo.
    .guardian = Someone could make a fake profile with your child’s photo.
    .legal-guardian = Someone could make a fake profile with their photo.
    .estate = Someone could make a fake profile with the deceased person’s photo.
    .young-guardian = Someone could make a fake profile with the young person’s photo.
consequence-deepfake = Someone could make a fake from the recording.
consequence-distress = What has happened can cause worry and distress.
consequence-loss-of-control = You can no longer decide who sees your data.
    .guardian = You and your child can no longer decide who sees the data.
    .legal-guardian = You and they can no longer decide who sees the data.
    .young-guardian = You and the young person can no longer decide who sees the data.
# “We” is the sender, who had the duty of secrecy.
consequence-confidentiality-lost = { $reach ->
    [known-recipient] The recipient may have read things that we were supposed to keep secret.
    [returned] The recipient may have read things that we were supposed to keep secret.
    [deleted] The recipient may have read things that we were supposed to keep secret.
   *[other] Others could find out things that we were supposed to keep secret.
  }
consequence-extortion = { $reach ->
    [published] Someone could blackmail you with the data.
   *[other] Someone could blackmail you by threatening to publish your data.
  }
    .guardian = { $reach ->
        [published] Someone could blackmail you or your child with the data.
       *[other] Someone could blackmail you or your child by threatening to publish the data.
      }
    .legal-guardian = { $reach ->
        [published] Someone could blackmail you or them with the data.
       *[other] Someone could blackmail you or them by threatening to publish the data.
      }
    .young-guardian = Someone could blackmail you or the young person by threatening to publish the data.
consequence-publication = Someone could publish your data online.
    .guardian = Someone could publish your child’s data online.
    .legal-guardian = Someone could publish their data online.
    .estate = Someone could publish the deceased person’s data online.
    .young-guardian = Someone could publish the young person’s data online.
consequence-reveals-health = The data could reveal something about your health.
    .guardian = The data could reveal something about your child’s health.
    .legal-guardian = The data could reveal something about their health.
    .estate = The data could reveal something about the deceased person’s health.
    .young-guardian = The data could reveal something about the young person’s health.
# Already speaks of the child: the same text for every reader.
consequence-child-long-term = Someone could misuse your child’s data even years from now.
    .young-guardian = Someone could misuse the young person’s data even years from now.
    .young = Someone could misuse your data even years from now.
    .legal-guardian = Someone could misuse their child’s data even years from now.
consequence-child-misuse-later = Someone could misuse your child’s data even years from now.
    .young-guardian = Someone could misuse the young person’s data even years from now.
consequence-stigma = The information could affect how others treat you.
    .guardian = The information could affect how others treat your child.
    .legal-guardian = The information could affect how others treat them.
    .young-guardian = The information could affect how others treat the young person.
consequence-discrimination = Someone could treat you worse because of the information.
    .guardian = Someone could treat your child worse because of the information.
    .legal-guardian = Someone could treat them worse because of the information.
    .young-guardian = Someone could treat the young person worse because of the information.
consequence-work-harm = The information could harm you in working life.
    .guardian = The information could harm your child at work.
    .legal-guardian = The information could harm them at work.
    .young-guardian = The information could harm the young person at work.
consequence-financial-privacy = Outsiders could learn about your finances.
    .guardian = Outsiders could learn about your child’s finances.
    .legal-guardian = Outsiders could learn about their finances.
    .estate = Outsiders could learn about the deceased person’s finances.
    .young-guardian = Outsiders could learn about the young person’s finances.
consequence-cannot-be-changed = A password can be changed, but this data cannot.
consequence-affects-relatives = The data could also reveal things about your relatives.
    .guardian = The data could also reveal things about your child’s relatives.
    .legal-guardian = The data could also reveal things about their relatives.
    .estate = The data could also reveal things about the deceased person’s relatives.
    .young-guardian = The data could also reveal things about the young person’s relatives.
consequence-family-link = Outsiders could find out who belongs to your family.
    .guardian = Outsiders could find out who belongs to your child’s family.
    .legal-guardian = Outsiders could find out who belongs to their family.
    .estate = Outsiders could find out who belongs to the deceased person’s family.
    .young-guardian = Outsiders could find out who belongs to the young person’s family.
consequence-relative-affected = { $data ->
    [leaked] Your relative’s data is in the wrong hands, too.
   *[other] Your relative’s data may also be in the wrong hands.
  }
    .guardian = { $data ->
        [leaked] The data of your child’s relative is in the wrong hands, too.
       *[other] The data of your child’s relative may also be in the wrong hands.
      }
    .legal-guardian = { $data ->
        [leaked] The data of their relative is in the wrong hands, too.
       *[other] The data of their relative may also be in the wrong hands.
      }
    .young-guardian = { $data ->
        [leaked] The data of the young person’s relative has leaked, too.
       *[other] The data of the young person’s relative may also be in the wrong hands.
      }
consequence-estate-misuse = Someone could use the data about the deceased or deceive you.
consequence-harassment = Someone could harass or threaten you.
    .guardian = Someone could harass or threaten your child.
    .legal-guardian = Someone could harass or threaten them.
    .young-guardian = Someone could harass or threaten the young person.
consequence-technical-trace = The data could show when and with which device you used the service.
    .guardian = The data could show when and with which device your child used the service.
    .legal-guardian = The data could show when and with which device they used the service.
    .estate = The data could show when and with which device the deceased person used the service.
    .young-guardian = The data could show when and with which device the young person used the service.
consequence-care-delayed = { $restored ->
    [yes] Your care may have been delayed.
   *[not-yet] Your care may be delayed.
  }
    .guardian = { $restored ->
        [yes] Your child’s care may have been delayed.
       *[not-yet] Your child’s care may be delayed.
      }
    .legal-guardian = { $restored ->
        [yes] Their care may have been delayed.
       *[not-yet] Their care may be delayed.
      }
    .young-guardian = { $restored ->
        [yes] The young person’s care may have been delayed.
       *[not-yet] The young person’s care may be delayed.
      }
consequence-care-wrong = { $data ->
    [unavailable] { $restored ->
        [yes] We may have cared for you without seeing all your data.
       *[not-yet] We may have to care for you without seeing all your data.
      }
    [altered] { $restored ->
        [yes] Your care may have been based on wrong data.
       *[not-yet] Your care may be based on wrong data.
      }
   *[lost] { $restored ->
        [yes] Your care may have been based on incomplete data.
       *[not-yet] Your care may be based on incomplete data.
      }
  }
    .guardian = { $data ->
        [unavailable] { $restored ->
            [yes] We may have cared for your child without seeing all the data.
           *[not-yet] We may have to care for your child without seeing all the data.
          }
        [altered] { $restored ->
            [yes] Your child’s care may have been based on wrong data.
           *[not-yet] Your child’s care may be based on wrong data.
          }
       *[lost] { $restored ->
            [yes] Your child’s care may have been based on incomplete data.
           *[not-yet] Your child’s care may be based on incomplete data.
          }
      }
    .legal-guardian = { $data ->
        [unavailable] { $restored ->
            [yes] We may have cared for them without seeing all the data.
           *[not-yet] We may have to care for them without seeing all the data.
          }
        [altered] { $restored ->
            [yes] Their care may have been based on wrong data.
           *[not-yet] Their care may be based on wrong data.
          }
       *[lost] { $restored ->
            [yes] Their care may have been based on incomplete data.
           *[not-yet] Their care may be based on incomplete data.
          }
      }
    .young-guardian = { $data ->
        [unavailable] { $restored ->
            [yes] We may have cared for the young person without seeing all the data.
           *[not-yet] We may have to care for the young person without seeing all the data.
          }
        [altered] { $restored ->
            [yes] The young person’s care may have been based on wrong data.
           *[not-yet] The young person’s care may be based on wrong data.
          }
       *[lost] { $restored ->
            [yes] The young person’s care may have been based on incomplete data.
           *[not-yet] The young person’s care may be based on incomplete data.
          }
      }
consequence-appointment-missed = { $data ->
    [lost] { $restored ->
        [yes] Your appointment may have been cancelled.
       *[not-yet] Your booked appointment may no longer be valid.
      }
   *[other] { $restored ->
        [yes] You may have missed an appointment.
       *[not-yet] You may miss an appointment.
      }
  }
    .guardian = { $data ->
        [lost] { $restored ->
            [yes] Your child’s appointment may have been cancelled.
           *[not-yet] Your child’s booked appointment may no longer be valid.
          }
       *[other] { $restored ->
            [yes] Your child may have missed an appointment.
           *[not-yet] Your child may miss an appointment.
          }
      }
    .legal-guardian = { $data ->
        [lost] { $restored ->
            [yes] Their appointment may have been cancelled.
           *[not-yet] Their booked appointment may no longer be valid.
          }
       *[other] { $restored ->
            [yes] They may have missed an appointment.
           *[not-yet] They may miss an appointment.
          }
      }
    .young-guardian = { $data ->
        [lost] { $restored ->
            [yes] The young person’s appointment may have been cancelled.
           *[not-yet] The young person’s booked appointment may no longer be valid.
          }
       *[other] { $restored ->
            [yes] The young person may have missed an appointment.
           *[not-yet] The young person may miss an appointment.
          }
      }
consequence-pin-used = Someone could use your card or user account with the PIN code.
    .guardian = Someone could use your child’s card or user account with the PIN code.
    .legal-guardian = Someone could use their card or user account with the PIN code.
    .young-guardian = Someone could use the young person’s card or user account with the PIN code.
consequence-pin-elsewhere = The same PIN code may work elsewhere, too, if you use it there.
    .guardian = The same PIN code may work elsewhere, too, if your child uses it there.
    .legal-guardian = The same PIN code may work elsewhere, too, if they use it there.
    .young-guardian = The same PIN code may work elsewhere, too, if the young person uses it there.
consequence-post-missed = Your own letter may have been late or may be missing.
    .guardian = Your child’s letter may have been late or may be missing.
    .legal-guardian = Their letter may have been late or may be missing.
    .young-guardian = The young person’s letter may have been late or may be missing.
consequence-code-seen = Someone may have seen your personal identity code and noted it down.
    .guardian = Someone may have seen your child’s personal identity code and noted it down.
    .legal-guardian = Someone may have seen their personal identity code and noted it down.
    .young-guardian = Someone may have seen the young person’s personal identity code and noted it down.
consequence-payment-missed = { $restored ->
    [yes] A payment to you may have been late or missing.
   *[not-yet] A payment to you may be late or missing.
  }
    .guardian = { $restored ->
        [yes] A payment to your child may have been late or missing.
       *[not-yet] A payment to your child may be late or missing.
      }
    .legal-guardian = { $restored ->
        [yes] A payment to them may have been late or missing.
       *[not-yet] A payment to them may be late or missing.
      }
    .young-guardian = { $restored ->
        [yes] A payment to the young person may have been late or missing.
       *[not-yet] A payment to the young person may be late or missing.
      }
consequence-decision-wrong = { $data ->
    [lost] { $restored ->
        [yes] A decision about you may have been based on incomplete data.
       *[not-yet] A decision about you may be based on incomplete data.
      }
   *[altered] { $restored ->
        [yes] A decision about you may have been based on wrong data.
       *[not-yet] A decision about you may be based on wrong data.
      }
  }
    .guardian = { $data ->
        [lost] { $restored ->
            [yes] A decision about your child may have been based on incomplete data.
           *[not-yet] A decision about your child may be based on incomplete data.
          }
       *[altered] { $restored ->
            [yes] A decision about your child may have been based on wrong data.
           *[not-yet] A decision about your child may be based on wrong data.
          }
      }
    .legal-guardian = { $data ->
        [lost] { $restored ->
            [yes] A decision about them may have been based on incomplete data.
           *[not-yet] A decision about them may be based on incomplete data.
          }
       *[altered] { $restored ->
            [yes] A decision about them may have been based on wrong data.
           *[not-yet] A decision about them may be based on wrong data.
          }
      }
    .young-guardian = { $data ->
        [lost] { $restored ->
            [yes] A decision about the young person may have been based on incomplete data.
           *[not-yet] A decision about the young person may be based on incomplete data.
          }
       *[altered] { $restored ->
            [yes] A decision about the young person may have been based on wrong data.
           *[not-yet] A decision about the young person may be based on wrong data.
          }
      }
consequence-data-gone = You may have to give the data again.
    .guardian = You may have to give your child’s data again.
    .legal-guardian = You may have to give their data again.
    .estate = You may have to give the deceased person’s data again.
    .young-guardian = You may have to give the young person’s data again.
consequence-service-delayed = { $restored ->
    [yes] Your matter may have been delayed.
   *[not-yet] Your matter may be delayed.
  }
    .guardian = { $restored ->
        [yes] Your child’s matter may have been delayed.
       *[not-yet] Your child’s matter may be delayed.
      }
    .legal-guardian = { $restored ->
        [yes] Their matter may have been delayed.
       *[not-yet] Their matter may be delayed.
      }
    .young-guardian = { $restored ->
        [yes] The young person’s matter may have been delayed.
       *[not-yet] The young person’s matter may be delayed.
      }
consequence-sim-takeover = Someone could move your number to their own SIM card and get your text messages.
    .guardian = Someone could move your child’s number to their own SIM card and get the child’s text messages.
    .legal-guardian = Someone could move their number to their own SIM card and get their text messages.
    .estate = Someone could move the number to their own SIM card and get the text messages sent to it.
    .young-guardian = Someone could move the young person’s number to their own SIM card and get the text messages.
consequence-known-reader = Someone you know may have read your data.
    .guardian = Someone you know may have read your child’s data.
    .legal-guardian = Someone you know may have read their data.
    .estate = Someone who knew the deceased person may have read the data.
    .young-guardian = Someone you know may have read the young person’s data.
consequence-bullying = Someone could bully you because of the information.
    .guardian = Someone could bully your child because of the information.
    .legal-guardian = Someone could bully them because of the information.
    .young-guardian = Someone could bully the young person because of the information.
consequence-affects-others = The data also says things about other people.
consequence-card-borrowing = Someone could borrow on your card.
    .guardian = Someone could borrow on your child’s card.
    .legal-guardian = Someone could borrow on their card.
    .estate = Someone could borrow on the deceased person’s card.
    .young-guardian = Someone could borrow on the young person’s card.
consequence-interests-known = Outsiders could find out what you have borrowed.
    .guardian = Outsiders could find out what your child has borrowed.
    .legal-guardian = Outsiders could find out what they have borrowed.
    .young-guardian = Outsiders could find out what the young person has borrowed.
consequence-home-empty = Someone could find out when nobody is at your home.
    .guardian = Someone could find out when nobody is at your child’s home.
    .legal-guardian = Someone could find out when nobody is at their home.
    .young-guardian = Someone could find out when nobody is at the young person’s home.
consequence-burglary = Someone could find out where firearms are kept.
consequence-criminals-publish = The criminals could publish the data online.
consequence-spread-further = Someone may have copied the data and could spread it further.
consequence-spread-published = Someone may have copied the data and could spread it further.
consequence-pay-missed = { $restored ->
    [yes] Your pay may have been late or wrong.
   *[not-yet] Your pay may be late or wrong.
  }
    .guardian = { $restored ->
        [yes] Your child’s pay may have been late or wrong.
       *[not-yet] Your child’s pay may be late or wrong.
      }
    .young-guardian = { $restored ->
        [yes] The young person’s pay may have been late or wrong.
       *[not-yet] The young person’s pay may be late or wrong.
      }
    .legal-guardian = { $restored ->
        [yes] Their pay may have been late or wrong.
       *[not-yet] Their pay may be late or wrong.
      }
consequence-wrong-number = { $restored ->
    [yes] Our messages may have gone to a wrong number.
   *[not-yet] Our messages may go to a wrong number.
  }
consequence-wrong-mailbox = { $restored ->
    [yes] Our messages may have gone to a wrong e-mail address.
   *[not-yet] Our messages may go to a wrong e-mail address.
  }
consequence-post-astray = { $restored ->
    [yes] Our letters may have gone to a wrong address.
   *[not-yet] Our letters may go to a wrong address.
  }
consequence-no-login = { $restored ->
    [yes] It may not have been possible to log in.
   *[not-yet] It may not be possible to log in.
  }
