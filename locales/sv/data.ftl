### Data categories, Finland-Swedish. One message for each category in catalogue/finland.yaml.
###
### data-<id>  stands alone on a line of its own: no possessive, first letter a capital
### .bare      the same inside a sentence: no possessive, first letter small
### .many      there (with any words) where the text is a plural: “order details have”, not “has”
### Quotation marks ”x”, ranges with an en dash and no spaces (må–fr), no-break space in kl. 9.
### Finland-Swedish words: personbeteckning, spärrmarkering, brottsanmälan, flyttskydd, disponent, klient.

data-name = Namn
    .bare = namn
data-postal-address = Postadress
    .bare = postadress
data-billing-address = Faktureringsadress
    .bare = faktureringsadress
data-phone = Telefonnummer
    .bare = telefonnummer
data-email = E-postadress
    .bare = e-postadress
data-personal-identity-code = Personbeteckning
    .bare = personbeteckning
data-birth-date = Födelsedatum
    .bare = födelsedatum
data-door-code = Portkod
    .bare = portkod
data-order-details = Beställningsuppgifter
    .bare = beställningsuppgifter
    .many = yes
data-customer-number = Kundnummer
    .bare = kundnummer
data-health-data = Hälsouppgifter
    .bare = hälsouppgifter
    .many = yes
data-therapy-notes = Terapianteckningar och patientuppgifter
    .bare = terapianteckningar och patientuppgifter
    .many = yes
data-prescription = Läkemedels- och receptuppgifter
    .bare = läkemedels- och receptuppgifter
    .many = yes
data-disability-support = Uppgifter om behov av särskilt stöd
    .bare = uppgifter om behov av särskilt stöd
    .many = yes
data-social-services = Klientuppgifter inom socialvården
    .bare = klientuppgifter inom socialvården
    .many = yes
data-medical-certificate = Läkarintyg
    .bare = läkarintyg
data-sick-leave = Uppgifter om sjukfrånvaro
    .bare = uppgifter om sjukfrånvaro
    .many = yes
data-bank-account = Kontonummer (IBAN)
    .bare = kontonummer (IBAN)
data-payment-card = Betalkortsuppgifter
    .bare = betalkortsuppgifter
    .many = yes
data-bank-id = Nätbankskoder
    .bare = nätbankskoder
    .many = yes
data-credit-data = Kreditupplysningar
    .bare = kreditupplysningar
    .many = yes
data-username = Användarnamn
    .bare = användarnamn
data-password = Lösenord
    .bare = lösenord
data-password-hash = Lösenord i skyddad form
    .bare = lösenord i skyddad form
data-security-answer = Svar på säkerhetsfrågan
    .bare = svar på säkerhetsfrågan
data-passport = Passnummer
    .bare = passnummer
data-id-card = Identitetskortsnummer
    .bare = identitetskortsnummer
data-id-copy = Kopia av identitetshandling
    .bare = kopia av identitetshandling
data-driving-licence = Körkortsuppgifter
    .bare = körkortsuppgifter
    .many = yes
data-photo = Fotografi
    .bare = fotografi
data-signature = Namnteckning
    .bare = namnteckning
data-voice = Ljudinspelning
    .bare = ljudinspelning
data-video = Videoinspelning
    .bare = videoinspelning
data-biometric = Biometriska uppgifter
    .bare = biometriska uppgifter
    .many = yes
data-genetic = Genetiska uppgifter
    .bare = genetiska uppgifter
    .many = yes
data-salary = Löneuppgifter
    .bare = löneuppgifter
    .many = yes
data-income = Inkomstuppgifter
    .bare = inkomstuppgifter
    .many = yes
data-employment = Anställningsuppgifter
    .bare = anställningsuppgifter
    .many = yes
data-occupational-health = Uppgifter inom företagshälsovården
    .bare = uppgifter inom företagshälsovården
    .many = yes
data-benefit = Uppgifter om förmåner
    .bare = uppgifter om förmåner
    .many = yes
data-tax = Skatteuppgifter
    .bare = skatteuppgifter
    .many = yes
data-customer-messages = Meddelanden till och från kundtjänsten
    .bare = meddelanden till och från kundtjänsten
    .many = yes
data-location = Lokaliseringsuppgifter
    .bare = lokaliseringsuppgifter
    .many = yes
data-protected-address = Adress som omfattas av spärrmarkering
    .bare = adress som omfattas av spärrmarkering
data-child-data = { $audience ->
    [young] Dina egna uppgifter
    [legal-guardian] Uppgifter om din huvudmans barn
    [estate] Uppgifter om den avlidnas barn
   *[other] Ditt barns uppgifter
  }
    .young-guardian = Den ungas uppgifter
    .bare = barnets uppgifter
    .bare-young-guardian = den ungas uppgifter
    .many = yes
data-guardian-data = { $audience ->
    [young] Din vårdnadshavares uppgifter
    [guardian] Vårdnadshavarens uppgifter
    [legal-guardian] Din huvudmans uppgifter som vårdnadshavare
    [estate] Den avlidnas uppgifter som vårdnadshavare
   *[other] Dina uppgifter som vårdnadshavare
  }
    .bare = vårdnadshavarens uppgifter
    .many = yes
data-nationality = Medborgarskap
    .bare = medborgarskap
data-native-language = Modersmål
    .bare = modersmål
data-religion = Religionssamfund
    .bare = religionssamfund
data-political-opinion = Uppgifter om politiska åsikter
    .bare = uppgifter om politiska åsikter
    .many = yes
data-union = Uppgifter om medlemskap i ett fackförbund
    .bare = uppgifter om medlemskap i ett fackförbund
    .many = yes
data-sex-life = Uppgifter om sexualliv
    .bare = uppgifter om sexualliv
    .many = yes
data-ethnic-origin = Uppgifter om etniskt ursprung
    .bare = uppgifter om etniskt ursprung
    .many = yes
data-criminal-record = Uppgifter om brott
    .bare = uppgifter om brott
    .many = yes
data-isolation-decision = Beslut om isolering eller karantän
    .bare = beslut om isolering eller karantän
data-device-log = Logguppgifter och IP-adress
    .bare = logguppgifter och IP-adress
    .many = yes
data-next-of-kin = { $audience ->
    [guardian] Uppgifter om en anhörig till ditt barn
    [legal-guardian] Uppgifter om en anhörig till din huvudman
    [estate] Uppgifter om en anhörig till den avlidna
   *[other] Uppgifter om din närmaste anhöriga
  }
    .young-guardian = Uppgifter om en anhörig till den unga
    .bare = en anhörigs uppgifter
    .many = yes
data-school-marks = Vitsord
    .bare = vitsord
    .many = yes
data-support-plan = Plan för stöd för lärandet
    .bare = plan för stöd för lärandet
data-student-welfare = Uppgifter inom elev- och studerandevården
    .bare = uppgifter inom elev- och studerandevården
    .many = yes
data-custody = Uppgifter om vårdnad
    .bare = uppgifter om vårdnad
    .many = yes
data-child-protection = Uppgifter i barnskyddet
    .bare = uppgifter i barnskyddet
    .many = yes
data-purchase-history = Köphistorik
    .bare = köphistorik
data-mailbox = Innehåll i e-postlådan
    .bare = innehåll i e-postlådan
data-session-data = Inloggningsuppgifter
    .bare = inloggningsuppgifter
    .many = yes
data-pin = PIN-kod
    .bare = PIN-kod
data-service-account = Användarkonto
    .bare = användarkonto
data-library-card = Bibliotekskortets nummer
    .bare = bibliotekskortets nummer
data-library-loans = Låneuppgifter
    .bare = låneuppgifter
    .many = yes
data-sim-data = Abonnemangets och SIM-kortets uppgifter
    .bare = abonnemangets och SIM-kortets uppgifter
    .many = yes
data-job-application = Jobbansökan
    .bare = jobbansökan
data-aptitude-test = Lämplighetsbedömning
    .bare = lämplighetsbedömning
data-work-injury = Uppgifter om arbetsolycka
    .bare = uppgifter om arbetsolycka
    .many = yes
data-disciplinary = Uppgifter om disciplinärende
    .bare = uppgifter om disciplinärende
    .many = yes
data-payment-default = Uppgifter om betalningsstörningar
    .bare = uppgifter om betalningsstörningar
    .many = yes
data-insurance = Försäkringsuppgifter
    .bare = försäkringsuppgifter
    .many = yes
data-pension = Pensionsuppgifter
    .bare = pensionsuppgifter
    .many = yes
data-foreign-identity-number = Utländsk personbeteckning
    .bare = utländsk personbeteckning
data-vehicle = Fordonsuppgifter
    .bare = fordonsuppgifter
    .many = yes
data-travel = Reseuppgifter
    .bare = reseuppgifter
    .many = yes
data-firearm-licence = Uppgifter om vapenlicens
    .bare = uppgifter om vapenlicens
    .many = yes
data-vaccination = Vaccinationsuppgifter
    .bare = vaccinationsuppgifter
    .many = yes
data-images = Bilder
    .bare = bilder
    .many = yes
data-patient-record = Patientuppgifter
    .bare = patientuppgifter
    .many = yes
data-appointments = Uppgifter om bokade tider
    .bare = uppgifter om bokade tider
    .many = yes
