//! The built-in lexicons, sentence by sentence, and letters in a language that has none.

mod notices;

use crate::assets::Assets;
use crate::diag::{Format, Sources, render};

use super::Judge;
use super::lexicon::{Lexicon, Sign, Signs};

fn lexicon(tag: &str) -> Lexicon {
    let mut sources = Sources::new();
    let read = Lexicon::of_language(tag, &Assets::built_in(), &mut sources);
    read.unwrap_or_else(|problems| panic!("{}", render(&problems, &sources, Format::Short)))
        .unwrap_or_else(|| panic!("no lexicon for {tag}"))
}

/// Sentences in which a sign must be found, and others in which it must not.
struct Cases {
    tag: &'static str,
    sign: Sign,
    found: &'static [&'static str],
    not: &'static [&'static str],
}

/// Reassuring words count only without words that take them back, as in the program.
fn holds(signs: &Signs, sign: Sign) -> bool {
    let denial = [Sign::Safe, Sign::NoHarm, Sign::NoCreditRisk, Sign::NoAction, Sign::NoMisuse];
    let limited = denial.contains(&sign) && signs.has(Sign::Limit);
    let hedged = sign == Sign::NoMisuse && signs.has(Sign::Hedge);
    signs.has(sign) && !limited && !hedged
}

/// What is found and should not be, or the other way round.
fn wrong_of(cases: &[Cases]) -> Vec<String> {
    let mut wrong = Vec::new();
    for Cases { tag, sign, found, not } in cases {
        let lexicon = lexicon(tag);
        for sentence in *found {
            if !holds(&lexicon.signs(sentence), *sign) {
                wrong.push(format!("{tag}: {sign:?} is not found in “{sentence}”"));
            }
        }
        for sentence in *not {
            if holds(&lexicon.signs(sentence), *sign) {
                wrong.push(format!("{tag}: {sign:?} is found in “{sentence}”"));
            }
        }
    }
    wrong
}

#[test]
fn what_sentences_say() {
    let wrong = wrong_of(CASES);
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_language_without_a_lexicon_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let words = folder.path().join("locales/et");
    std::fs::create_dir_all(&words).unwrap();
    std::fs::write(words.join("a.ftl"), "title = Pealkiri\n").unwrap();
    let assets = Assets::built_in().with_folder(folder.path()).unwrap();
    let base = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/errors/base/incident.yaml");
    let text = std::fs::read_to_string(base).unwrap();
    let text = text.replace("sv:", "et:").replace("[fi, sv]", "[fi, et]").replace("fi+sv", "fi+et");
    let mut sources = Sources::new();
    let source = sources.add("incident.yaml", text);
    let incident = crate::incident::read_parts(source, &sources).incident.unwrap();
    let (judge, problems) = Judge::new(&incident, &assets, &mut sources);
    assert_eq!(judge.lexicons.keys().collect::<Vec<_>>(), ["fi"]);
    let said = render(&problems, &sources, Format::Short);
    assert!(said.contains("incident.yaml:8:19: warning[article-34/no-lexicon]"), "{said}");
    assert_eq!(problems.len(), 1, "{said}");
}

#[test]
fn categories_in_sentences() {
    let named = |tag: &str, sentence: &str| -> Vec<String> {
        let lexicon = lexicon(tag);
        let signs = lexicon.signs(sentence);
        signs.data.iter().map(|number| lexicon.data[*number].categories[0].clone()).collect()
    };
    let code = ["personal-identity-code"];
    assert_eq!(named("fi", "Henkilötunnuksia ei ole vuotanut."), code);
    assert_eq!(named("sv", "Ditt personnummer har inte läckt ut."), code);
    assert_eq!(named("en", "Your personal identity codes are safe."), code);
    assert_eq!(named("fi", "Salasanasi ja ovikoodisi on vuotanut."), ["password", "door-code"]);
    assert_eq!(named("en", "Your e-mail address has leaked."), [""; 0]);
    // A word within a longer word does not match: "passar" is not "pass".
    assert_eq!(named("sv", "Det passar inte alla."), [""; 0]);
    assert_eq!(named("fi", "Passiivinen sopimus."), [""; 0]);
}

#[test]
fn advice_in_sentences() {
    let given = |tag: &str, sentence: &str| !lexicon(tag).signs(sentence).tasks.is_empty();
    assert!(given("fi", "Vaihda salasanasi heti.") && given("sv", "Byt ditt lösenord."));
    assert!(given("en", "Change your password at once."));
    assert!(!given("en", "We have closed the access."));
    assert!(!given("fi", "Olemme vaihtaneet salasanat."));
    assert!(!given("sv", "Ring oss om du har frågor."));
}

const CASES: &[Cases] = &[
    Cases {
        tag: "fi",
        sign: Sign::Measure,
        found: &[
            "Suljimme palvelimen heti.",
            "Olemme vaihtaneet kaikki salasanat.",
            "Järjestelmä on korjattu.",
            "Tietosuojaa on parannettu: tilaukset salataan.",
            "Valvomme tietojärjestelmiämme tavallista tarkemmin.",
            "Otimme käyttöön kaksivaiheisen kirjautumisen.",
            "Kirjoitamme uudelleen, jos saamme tietää lisää.",
            "Yritys on eristänyt saastuneet palvelimet.",
            "Rajoitimme pääsyä rekisteriin.",
        ],
        not: &[
            "Selvitämme asiaa.",
            "Otamme tietosuojan vakavasti.",
            "Teemme kaikkemme, ettei näin käy uudelleen.",
            "Olemme ilmoittaneet asiasta tietosuojavaltuutetulle.",
            "Olemme ryhtyneet tarvittaviin toimenpiteisiin.",
        ],
    },
    Cases {
        tag: "fi",
        sign: Sign::Announcement,
        found: &[
            "Selvitämme asiaa.",
            "Otamme tietosuojan vakavasti.",
            "Tutkinta jatkuu.",
            "Parannamme jatkuvasti tietoturvaa.",
            "Olemme ryhtyneet tarvittaviin toimenpiteisiin.",
            "Me ja viranomaiset teemme kaikkemme.",
        ],
        not: &["Suljimme palvelimen heti.", "Salasanat on vaihdettu."],
    },
    Cases {
        tag: "fi",
        sign: Sign::Nature,
        found: &[
            "Westlog on joutunut kyberhyökkäyksen kohteeksi.",
            "Tietojasi on vuotanut ulkopuolisille.",
            "Lähetimme tietojasi vahingossa väärälle vastaanottajalle.",
            "Muistitikku, jossa oli tietojasi, on kadonnut.",
        ],
        not: &["Hyvä asiakas.", "Kahden viime vuoden aikana."],
    },
    Cases {
        tag: "fi",
        sign: Sign::UnknownConsequence,
        found: &[
            "Seurauksia ei vielä tiedetä.",
            "Emme vielä tiedä asian laajuutta emmekä seurauksia.",
            "Todennäköisiä seurauksia yksilötasolla on vaikea määrittää.",
            "Vaikutukset ovat vielä epäselviä.",
        ],
        not: &[
            "Joku voi ottaa lainaa nimissäsi.",
            "Seuraukset voivat olla eri ihmisille hyvin erilaisia.",
        ],
    },
    Cases {
        tag: "fi",
        sign: Sign::GeneralConsequence,
        found: &[
            "Tästä voi olla haittaa.",
            "Tästä voi aiheutua sinulle haittaa.",
            "Tietoja voidaan käyttää väärin.",
        ],
        not: &[
            "Tiedoista voi olla haittaa työssäsi.",
            "Joku voi käyttää lapsesi tietoja väärin vielä vuosien päästä.",
            "Tapahtunut aiheuttaa huolta ja mielipahaa.",
        ],
    },
    Cases {
        tag: "fi",
        sign: Sign::NoCreditRisk,
        found: &[
            "Luottotietosi eivät ole vaarassa.",
            "Luottotietosi tuskin ovat vaarassa.",
            "Luottokieltoa ei tarvita.",
            "Emme siksi neuvo luottokieltoon.",
        ],
        not: &[
            "Tee vapaaehtoinen luottokielto.",
            "Luottotietosi voivat olla vaarassa.",
            "Jos sinulla on luottokielto, et tarvitse toista.",
        ],
    },
    Cases {
        tag: "fi",
        sign: Sign::NoAction,
        found: &["Sinun ei tarvitse tehdä mitään.", "Asia ei edellytä sinulta toimenpiteitä."],
        not: &[
            "Jos et ole käyttänyt palvelua, sinun ei tarvitse tehdä mitään.",
            "Sinun ei tarvitse tehdä mitään maksua.",
        ],
    },
    Cases {
        tag: "fi",
        sign: Sign::NoMisuse,
        found: &["Tietojasi ei ole käytetty väärin.", "Tietoja ei ole levitetty verkossa."],
        not: &[
            "Tietojemme mukaan tietojasi ei ole käytetty väärin.",
            "Emme vielä tiedä, onko juuri sinun tietojasi levitetty tai käytetty.",
        ],
    },
    Cases {
        tag: "fi",
        sign: Sign::NoHarm,
        found: &["Tästä ei ole sinulle mitään haittaa.", "Tietosi ovat turvassa."],
        not: &[
            "Tästä voi olla haittaa.",
            "Tietojesi olisi pitänyt pysyä turvassa.",
            "Olemme pahoillamme tapahtuneesta.",
        ],
    },
    Cases {
        tag: "fi",
        sign: Sign::NotLeaked,
        found: &["Tietosi eivät ole vuotaneet", "Salasanoja ei ole vuotanut."],
        not: &["Tietojasi on vuotanut", "Tietojasi on voinut joutua vääriin käsiin"],
    },
    Cases {
        tag: "fi",
        sign: Sign::Leaked,
        found: &["Tietojasi on vuotanut", "Tietosi ovat joutuneet vääriin käsiin"],
        not: &["Tietojasi on voinut vuotaa", "Tietojasi on voinut joutua vääriin käsiin"],
    },
    Cases {
        tag: "fi",
        sign: Sign::MayHaveLeaked,
        found: &["Tietojasi on voinut joutua vääriin käsiin", "Henkilötunnuksesi on voinut vuotaa"],
        not: &["Joku voi vaihtaa salasanasi.", "Tietojasi on vuotanut"],
    },
    Cases {
        tag: "sv",
        sign: Sign::MayHaveLeaked,
        found: &["Dina uppgifter kan ha hamnat i fel händer", "Din portkod kan ha läckt ut"],
        not: &["Någon kan byta ditt lösenord.", "Dina uppgifter har läckt ut"],
    },
    Cases {
        tag: "en",
        sign: Sign::MayHaveLeaked,
        found: &["Your data may be in the wrong hands", "Your door code may have leaked"],
        not: &["Someone can reset your password.", "Your data has leaked"],
    },
    Cases {
        tag: "sv",
        sign: Sign::Measure,
        found: &[
            "Vi stängde servern genast.",
            "Alla lösenord har bytts.",
            "Dataskyddet har förbättrats: beställningar krypteras.",
            "Vi övervakar våra datasystem noggrannare än vanligt.",
            "Systemet är lagat.",
            "Vi skriver igen om vi får veta mer.",
            "Åtkomsten till registret har begränsats.",
        ],
        not: &[
            "Vi utreder saken.",
            "Vi tar dataskyddet på allvar.",
            "Westlogs egen utredning och en närmare bedömning av de stulna personuppgifterna pågår.",
            "Helsingfors har gjort en anmälan till dataombudsmannen.",
            "Åtgärder vidtagits för att förbättra dataskyddet.",
        ],
    },
    Cases {
        tag: "sv",
        sign: Sign::Announcement,
        found: &[
            "Vi utreder saken.",
            "Vi tar dataskyddet på allvar.",
            "Westlogs egen utredning och en närmare bedömning av de stulna personuppgifterna pågår.",
            "Vi gör allt vi kan.",
            "Vi har vidtagit nödvändiga åtgärder.",
        ],
        not: &["Vi stängde servern genast.", "Alla lösenord har bytts."],
    },
    Cases {
        tag: "sv",
        sign: Sign::Nature,
        found: &[
            "Westlog har utsatts för en cyberattack.",
            "Uppgifter har skickats till fel mottagare.",
            "En apparat med uppgifter har försvunnit.",
        ],
        not: &["Bästa kund.", "Under de två senaste åren."],
    },
    Cases {
        tag: "sv",
        sign: Sign::UnknownConsequence,
        found: &[
            "Till exempel är incidentens omfattning och eventuella konsekvenser fortfarande okända.",
            "Följderna är ännu okända.",
            "Vi kan ännu inte bedöma följderna.",
        ],
        not: &[
            "Någon kan ta lån i ditt namn.",
            "Följderna kan vara mycket olika för olika människor.",
        ],
    },
    Cases {
        tag: "sv",
        sign: Sign::GeneralConsequence,
        found: &["Det här kan orsaka olägenheter.", "Uppgifterna kan missbrukas."],
        not: &[
            "Uppgifterna kan skada dig i ditt arbete.",
            "Någon kan missbruka ditt barns uppgifter också flera år senare.",
        ],
    },
    Cases {
        tag: "sv",
        sign: Sign::NoCreditRisk,
        found: &[
            "Dina kreditupplysningar är inte i fara.",
            "Du behöver inte skaffa kreditförbud.",
            "Vi råder inte till kreditförbud.",
        ],
        not: &["Skaffa ett frivilligt kreditförbud.", "Dina kreditupplysningar kan vara i fara."],
    },
    Cases {
        tag: "sv",
        sign: Sign::NoAction,
        found: &["Du behöver inte göra någonting.", "Det här kräver inga åtgärder."],
        not: &["Om du inte har använt tjänsten behöver du inte göra någonting."],
    },
    Cases {
        tag: "sv",
        sign: Sign::NoMisuse,
        found: &["Uppgifterna har inte missbrukats.", "Dina uppgifter har inte spridits."],
        not: &[
            "Enligt vad vi vet har uppgifterna inte missbrukats.",
            "Vi vet ännu inte om just dina uppgifter har spridits eller använts.",
        ],
    },
    Cases {
        tag: "sv",
        sign: Sign::NoHarm,
        found: &["Det här medför ingen skada för dig.", "Dina uppgifter är trygga."],
        not: &["Det här kan orsaka skada.", "Dina uppgifter borde ha varit i säkerhet."],
    },
    Cases {
        tag: "sv",
        sign: Sign::NotLeaked,
        found: &["Dina uppgifter har inte läckt ut", "Inga lösenord har läckt ut."],
        not: &["Dina uppgifter har läckt ut", "Dina uppgifter kan ha hamnat i fel händer"],
    },
    Cases {
        tag: "en",
        sign: Sign::Measure,
        found: &[
            "We closed the server at once.",
            "The access is closed and the passwords have been changed.",
            "We monitor our information systems more closely than usual.",
            "Orders are now encrypted.",
            "We will write again if we learn more.",
            "Staff have been trained.",
        ],
        not: &[
            "We are investigating the incident.",
            "We take security seriously.",
            "We have notified the Data Protection Ombudsman.",
            "We have taken appropriate measures.",
        ],
    },
    Cases {
        tag: "en",
        sign: Sign::Announcement,
        found: &[
            "We are investigating the incident.",
            "We take security seriously.",
            "We are doing all we can.",
            "We have taken appropriate measures.",
            "An inquiry is under way.",
        ],
        not: &["We closed the server at once.", "Staff have been trained."],
    },
    Cases {
        tag: "en",
        sign: Sign::Nature,
        found: &[
            "This was a cyber attack.",
            "Someone has accessed data without permission.",
            "Data has gone to the wrong recipient.",
            "A laptop with data on it is lost.",
        ],
        not: &["Dear customer.", "In the last two years."],
    },
    Cases {
        tag: "en",
        sign: Sign::UnknownConsequence,
        found: &[
            "The consequences are still unknown.",
            "We do not yet know the scope or the consequences.",
            "It is not possible to assess the consequences.",
        ],
        not: &[
            "Someone can take out a loan in your name.",
            "The consequences can be very different for different people.",
        ],
    },
    Cases {
        tag: "en",
        sign: Sign::GeneralConsequence,
        found: &["This may cause you inconvenience.", "Your data could be misused."],
        not: &[
            "The information can harm you at work.",
            "Someone can misuse your child’s data even years from now.",
        ],
    },
    Cases {
        tag: "en",
        sign: Sign::NoCreditRisk,
        found: &[
            "Your credit is not at risk.",
            "You do not need a ban on credits.",
            "So your credit information is unlikely to be at risk either.",
        ],
        not: &["Set a voluntary ban on credits.", "Your credit may be at risk."],
    },
    Cases {
        tag: "en",
        sign: Sign::NoAction,
        found: &["You do not need to do anything.", "No action is needed."],
        not: &[
            "If you did not use the service, you do not need to do anything.",
            "You do not need to do anything special to get a new card.",
        ],
    },
    Cases {
        tag: "en",
        sign: Sign::NoMisuse,
        found: &["Your data has not been misused.", "No data has been published."],
        not: &[
            "As far as we know, your data has not been misused.",
            "We have no evidence that your data has been misused.",
        ],
    },
    Cases {
        tag: "en",
        sign: Sign::NoHarm,
        found: &["There is no risk to you.", "Your data is safe."],
        not: &["Your data should have been safe.", "Tell us how to reach you safely."],
    },
    Cases {
        tag: "en",
        sign: Sign::NotLeaked,
        found: &["Your data has not leaked", "No passwords have leaked."],
        not: &["Your data has leaked", "Your data may be in the wrong hands"],
    },
    Cases {
        tag: "en",
        sign: Sign::Leaked,
        found: &["Your data has leaked", "Your data has been stolen"],
        not: &["Your data may be in the wrong hands", "Your password has been changed"],
    },
    Cases {
        tag: "fi",
        sign: Sign::Safe,
        found: &["Salasanasi ovat turvassa.", "Salasanasi eivät ole vaarassa."],
        not: &["Muut salasanasi ovat turvassa.", "Salasanasi ei ole turvassa."],
    },
    Cases {
        tag: "sv",
        sign: Sign::Safe,
        found: &["Dina lösenord är säkra.", "Ditt lösenord är inte i fara."],
        not: &["Dina andra lösenord är säkra.", "Dina lösenord är inte säkra."],
    },
    Cases {
        tag: "en",
        sign: Sign::Safe,
        found: &["Your passwords are safe.", "Your password is not at risk."],
        not: &[
            "Your other passwords are safe.",
            "Do not reuse your password: your other accounts are at risk.",
            "Do not reuse your password: accounts with it are at risk.",
        ],
    },
    // What is out of danger may still have leaked.
    Cases {
        tag: "en",
        sign: Sign::NotLeaked,
        found: &[],
        not: &["Your passwords are safe.", "Your password is not at risk."],
    },
];
