### Data categories, English. One message for each category in catalogue/finland.yaml. They stand in the table of
### the reader's data on page 1 or 2, and .bare inside sentences.
### Example: Street address
###
### data-<id>  stands alone on a line of its own: no possessive, first letter a capital
### .bare      the same inside a sentence: no possessive, first letter small
### .many      there (with any words) where the text is a plural: “order details have”, not “has”
### Values: $audience, as in letter.ftl.
### British spelling, quotation marks “x”, apostrophe ’, ranges with an en dash and no spaces (Mon–Fri).

data-name = Name
    .bare = name
# Not “Postal address”: after name, phone and e-mail address, spam filters take it for a form to fill in. It can
# be a post office box.
data-postal-address = Address
    .bare = address
data-billing-address = Billing address
    .bare = billing address
data-phone = Phone number
    .bare = phone number
data-email = E-mail address
    .bare = e-mail address
data-personal-identity-code = Personal identity code
    .bare = personal identity code
data-birth-date = Date of birth
    .bare = date of birth
data-door-code = Door code
    .bare = door code
data-order-details = Order details
    .bare = order details
    .many = yes
data-customer-number = Customer number
    .bare = customer number
data-health-data = Health data
    .bare = health data
data-therapy-notes = Therapy notes and patient records
    .bare = therapy notes and patient records
    .many = yes
data-prescription = Medication and prescription data
    .bare = medication and prescription data
data-disability-support = Information about special support needs
    .bare = information about special support needs
data-social-services = Client data in social services
    .bare = client data in social services
data-medical-certificate = Medical certificate
    .bare = medical certificate
data-sick-leave = Sick-leave records
    .bare = sick-leave records
    .many = yes
data-bank-account = Bank account number (IBAN)
    .bare = bank account number (IBAN)
data-payment-card = Payment card details
    .bare = payment card details
    .many = yes
data-bank-id = Online banking codes
    .bare = online banking codes
    .many = yes
data-credit-data = Credit information
    .bare = credit information
data-username = Username
    .bare = username
data-password = Password
    .bare = password
data-password-hash = Password in protected form
    .bare = password in protected form
data-security-answer = Answer to the security question
    .bare = answer to the security question
data-passport = Passport number
    .bare = passport number
data-id-card = ID card number
    .bare = ID card number
data-id-copy = Copy of an identity document
    .bare = copy of an identity document
data-driving-licence = Driving licence details
    .bare = driving licence details
    .many = yes
data-photo = Photo
    .bare = photo
data-signature = Signature
    .bare = signature
data-voice = Audio recording
    .bare = audio recording
data-video = Video recording
    .bare = video recording
data-biometric = Biometric data
    .bare = biometric data
data-genetic = Genetic data
    .bare = genetic data
data-salary = Pay data
    .bare = pay data
data-income = Income data
    .bare = income data
data-employment = Employment data
    .bare = employment data
data-occupational-health = Occupational health data
    .bare = occupational health data
data-benefit = Information about benefits
    .bare = information about benefits
data-tax = Tax data
    .bare = tax data
data-customer-messages = Messages to and from customer service
    .bare = messages to and from customer service
    .many = yes
data-location = Location data
    .bare = location data
data-protected-address = Address under a non-disclosure for personal safety
    .bare = address under a non-disclosure for personal safety
data-child-data = { $audience ->
    [young] Your own data
    [legal-guardian] Their child’s data
    [estate] The deceased person’s child’s data
   *[other] Your child’s data
  }
    .young-guardian = The young person’s data
    .bare = the child’s data
    .bare-young-guardian = the young person’s data
data-guardian-data = { $audience ->
    [young] Your guardian’s data
    [guardian] The guardian’s data
    [legal-guardian] Their data as a guardian
    [estate] The deceased person’s data as a guardian
   *[other] Your data as a guardian
  }
    .bare = the guardian’s data
data-nationality = Nationality
    .bare = nationality
data-native-language = Native language
    .bare = native language
data-religion = Religious community
    .bare = religious community
data-political-opinion = Information about political opinions
    .bare = information about political opinions
data-union = Information about trade union membership
    .bare = information about trade union membership
data-sex-life = Information about sex life
    .bare = information about sex life
data-ethnic-origin = Information about ethnic origin
    .bare = information about ethnic origin
data-criminal-record = Data on criminal matters
    .bare = data on criminal matters
data-isolation-decision = Isolation or quarantine decision
    .bare = isolation or quarantine decision
data-device-log = Log data and IP address
    .bare = log data and IP address
    .many = yes
data-next-of-kin = { $audience ->
    [guardian] Your child’s next of kin’s data
    [legal-guardian] Their next of kin’s data
    [estate] The deceased person’s next of kin’s data
   *[other] Your next of kin’s data
  }
    .young-guardian = The young person’s next of kin’s data
    .bare = next of kin’s data
data-school-marks = School marks
    .bare = school marks
    .many = yes
data-support-plan = Learning support plan
    .bare = learning support plan
data-student-welfare = Student welfare data
    .bare = student welfare data
data-custody = Custody information
    .bare = custody information
data-child-protection = Child protection data
    .bare = child protection data
data-purchase-history = Purchase history
    .bare = purchase history
data-mailbox = Contents of a mailbox
    .bare = contents of a mailbox
    .many = yes
data-session-data = Login session
    .bare = login session
data-pin = PIN code
    .bare = PIN code
data-service-account = User account
    .bare = user account
data-library-card = Library card number
    .bare = library card number
data-library-loans = Loans
    .bare = loans
    .many = yes
data-sim-data = Subscription and SIM card details
    .bare = subscription and SIM card details
    .many = yes
data-job-application = Job application
    .bare = job application
data-aptitude-test = Aptitude test
    .bare = aptitude test
data-work-injury = Work injury data
    .bare = work injury data
data-disciplinary = Disciplinary matter
    .bare = disciplinary matter
data-payment-default = Payment default data
    .bare = payment default data
data-insurance = Insurance details
    .bare = insurance details
    .many = yes
data-pension = Pension details
    .bare = pension details
    .many = yes
data-foreign-identity-number = Foreign identity number
    .bare = foreign identity number
data-vehicle = Vehicle details
    .bare = vehicle details
    .many = yes
data-travel = Travel details
    .bare = travel details
    .many = yes
data-firearm-licence = Firearm licence details
    .bare = firearm licence details
    .many = yes
data-vaccination = Vaccination data
    .bare = vaccination data
data-images = Images
    .bare = images
    .many = yes
data-patient-record = Patient records
    .bare = patient records
    .many = yes
data-appointments = Appointment details
    .bare = appointment details
    .many = yes
