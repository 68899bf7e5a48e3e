//! Invented recipients that show the hard cases of an incident.
//!
//! They follow from the facts of the incident alone and never from its list of recipients, so the
//! preview shows no real person. The same facts give the same recipients with the same ids. Names and
//! domains are invented; the domain is reserved (RFC 2606).

use std::collections::BTreeMap;

use crate::catalogue::Certainty;
use crate::recipients::{
    Address, Guardian, ListSettings, Recipient, Settled, Status, address_lines,
};
use crate::render::pdf::address_problem;
use crate::terms::Channels;

use crate::pipeline::Inputs;

/// An invented recipient, and which cases it shows.
#[derive(Clone)]
pub(super) struct Invented {
    pub(super) recipient: Recipient,
    /// Message ids of the cases that the letter tests.
    pub(super) tests: Vec<&'static str>,
    /// The category of data that these messages name, by id.
    pub(super) category: Option<String>,
}

/// How many categories get recipients of their own.
const MOST_CATEGORIES: usize = 6;

/// The invented recipients of an incident.
pub(super) fn people(inputs: &Inputs) -> Vec<Invented> {
    let mut cast = Cast { inputs, people: Vec::new() };
    cast.ordinary();
    cast.answers();
    cast.addresses();
    cast.names();
    cast.lives();
    cast.people
}

struct Cast<'a> {
    inputs: &'a Inputs,
    people: Vec<Invented>,
}

impl Cast<'_> {
    fn languages(&self) -> Vec<String> {
        let languages = self.inputs.incident.notice.languages.iter();
        languages.map(|lang| lang.value.clone()).collect()
    }

    /// The language `wanted` if letters are written in it, otherwise the first one.
    fn language(&self, wanted: &str) -> String {
        let all = self.languages();
        let found = all.iter().find(|lang| *lang == wanted).or(all.first());
        found.cloned().unwrap_or_default()
    }

    fn person(&self, id: &str, name: &str, language: &str) -> Recipient {
        let mut person = Recipient::new(format!("p-{id}"), 0, name);
        person.country.clone_from(&self.inputs.composer.catalogue().country.code);
        person.address = Some(address(None, "Esimerkkikatu 12 A 3", "00990", "Helsinki"));
        person.email = Some("esimerkki@posti.example".to_owned());
        person.languages = vec![self.language(language)];
        person
    }

    fn add(&mut self, recipient: Recipient, tests: &[&'static str]) {
        self.people.push(Invented { recipient, tests: tests.to_vec(), category: None });
    }

    fn ordinary(&mut self) {
        let names = [
            ("fi", "Tellervo Esimerkki", "Esimerkkikatu 12 A 3", "Helsinki"),
            ("sv", "Göran Påhittad", "Exempelgatan 5 C 21", "Helsingfors"),
            ("en", "Jane Placeholder", "Näytekuja 9", "Helsinki"),
        ];
        for language in self.languages() {
            let known = names.iter().find(|(tag, ..)| *tag == language);
            let (_, name, street, city) =
                known.copied().unwrap_or(("", "Mari Keksitty", "Mallitie 4 B 17", "Helsinki"));
            let mut person = self.person(&format!("ordinary-{language}"), name, &language);
            person.address = Some(address(None, street, "00530", city));
            self.add(person, &["preview-tests-ordinary"]);
        }
        let mut person = self.person("minimum", "Kalle Kuviteltu", "fi");
        person.languages = Vec::new();
        person.email = None;
        self.add(person, &["preview-tests-minimum"]);
        let languages = self.languages();
        if let [first, second, ..] = languages.as_slice() {
            let mut person = self.person("two-languages", "Siiri Fingerad", first);
            person.languages = vec![first.clone(), second.clone()];
            person.channel = Some(Channels::Both);
            self.add(person, &["preview-tests-two-languages"]);
        }
    }

    /// The answers that rows can give about data that leaked if it was saved.
    fn answers(&mut self) {
        let data = self.inputs.incident.data.iter();
        let open = data.filter(|item| item.certainty == Certainty::IfSaved);
        let open: Vec<String> = open.map(|item| item.category.value.clone()).collect();
        if open.is_empty() {
            return;
        }
        let all = |answer: Settled| -> BTreeMap<String, Settled> {
            open.iter().map(|category| (category.clone(), answer)).collect()
        };
        let mut person = self.person("saved-all", "Hamza Esimerkki", "fi");
        person.settled = all(Settled::Yes);
        self.add(person, &["preview-tests-saved-all"]);
        let mut person = self.person("saved-none", "Ann-Christin Övningsson", "sv");
        person.settled = all(Settled::No);
        self.add(person, &["preview-tests-saved-none"]);
        if open.len() > 1 {
            for category in open.iter().take(MOST_CATEGORIES) {
                let mut person = self.person(&format!("saved-{category}"), "Raija Keksitty", "fi");
                person.settled = all(Settled::No);
                person.settled.insert(category.clone(), Settled::Yes);
                self.people.push(Invented {
                    recipient: person,
                    tests: vec!["preview-tests-saved-one"],
                    category: Some(category.clone()),
                });
            }
        }
        let mut person = self.person("most-pages", "Maija Mallikas", "fi");
        person.settled = all(Settled::Yes);
        person.languages = self.languages();
        self.add(person, &["preview-tests-most-pages"]);
    }

    fn addresses(&mut self) {
        let mut person = self.person("four-lines", "Camilla Inneboende-Lodger", "sv");
        let care_of = Some("Värdfamiljen Exempel");
        person.address = Some(address(care_of, "Exempelgatan 17 B 40", "00530", "Helsingfors"));
        self.add(person, &["preview-tests-four-lines"]);
        for (id, name, street, code, city, country) in [
            ("abroad", "Lars Utflyttad", "Provgatan 12 lgh 1101", "111 22", "Stockholm", "SE"),
            ("overseas", "Mary O’Sample", "221 Example Street, Apt 4", "02108", "Boston MA", "US"),
        ] {
            let language = if country == "SE" { "sv" } else { "en" };
            let mut person = self.person(id, name, language);
            person.address = Some(address(None, street, code, city));
            person.country = country.to_owned();
            self.add(person, &["preview-tests-abroad"]);
        }
        let regions = self.inputs.composer.catalogue().country.regions.clone();
        for (region, prefixes) in regions {
            let Some(prefix) = prefixes.first() else { continue };
            let code: String = prefix.chars().chain("00000".chars()).take(5).collect();
            let mut person = self.person(&format!("region-{region}"), "Alma Ålänning", "sv");
            person.languages = Vec::new();
            person.address = Some(address(None, "Exempelvägen 3", &code, "Mariehamn"));
            self.add(person, &["preview-tests-region"]);
        }
        let mut person = self.person("by-email", "Robin Lodger", "en");
        person.channel = Some(Channels::Email);
        self.add(person, &["preview-tests-email"]);
    }

    fn names(&mut self) {
        for (id, name, language, test) in [
            ("sami", "Áile Ŋálsat-Čuávuiđâš", "fi", "preview-tests-sami"),
            ("neighbours", "Šarūnė Žvirblytė-Næss Þórðardóttir", "en", "preview-tests-neighbours"),
            ("diacritics", "Nguyễn Thị Ánh Przykładowska", "en", "preview-tests-diacritics"),
            ("hyphen", "Ulla-Riitta Esimerkki-Lillmåsi", "fi", "preview-tests-hyphen"),
            ("apostrophe", "Siobhán O’Brien D'Arcy", "en", "preview-tests-apostrophe"),
        ] {
            let person = self.person(id, name, language);
            self.add(person, &[test]);
        }
        let mut person = self.person("longest", "", "fi");
        let words = [
            "Maria-Charlotta",
            "Wilhelmina",
            "Exempelhjelm",
            "Keksitty-Kuviteltu",
            "Fingerskiöld",
            "Esi",
            "Påhittstjerna",
            "Li",
            "Ö",
        ];
        person.name = self.longest(&person, &words, |person, text| person.name = text);
        let words = ["Kuvitteellisen", "kunnanvaltuutetun", "muistopuiston", "rinne", "123", "B 4"];
        let street = self.longest(&person, &words, |person, text| {
            if let Some(address) = &mut person.address {
                address.street = text;
            }
        });
        if let Some(address) = &mut person.address {
            address.street = street;
        }
        self.add(person, &["preview-tests-longest"]);
    }

    /// As many of the words as fit on a line of the window.
    fn longest(
        &self,
        person: &Recipient,
        words: &[&str],
        put: impl Fn(&mut Recipient, String),
    ) -> String {
        let mut fits = words.first().copied().unwrap_or_default().to_owned();
        for word in &words[1..] {
            let longer = format!("{fits} {word}");
            let mut person = person.clone();
            if person.name.is_empty() {
                person.name = "A".to_owned();
            }
            put(&mut person, longer.clone());
            let lines = address_lines(&person);
            let Inputs { typesetter, settings, .. } = self.inputs;
            if address_problem(&lines, typesetter.fonts(), settings).is_none() {
                fits = longer;
            }
        }
        fits
    }

    fn lives(&mut self) {
        let mut child = self.person("child", "Onni Esimerkki", "fi");
        child.status = Status::Minor;
        child.guardian_name = Some("Maija Esimerkki".to_owned());
        self.add(child, &["preview-tests-guardian"]);
        let mut child = self.person("two-guardians", "Elsa Exempelström", "sv");
        child.status = Status::Minor;
        child.guardian_name = Some("Bengt Exempelström".to_owned());
        child.second_guardian = Some(Box::new(Guardian {
            name: "Tuija Toisaalla".to_owned(),
            address: Some(address(None, "Mallipolku 2", "00940", "Helsinki")),
            with_child: false,
            country: child.country.clone(),
            email: Some("tuija@posti.example".to_owned()),
            needs: Vec::new(),
        }));
        let (first, copies) = child.parted(&ListSettings::default());
        self.add(first, &["preview-tests-two-guardians"]);
        for mut second in copies {
            second.id = "p-second-guardian".to_owned();
            self.add(second, &["preview-tests-second-guardian"]);
        }
        let mut person = self.person("protected", "Tuija Nimetön", "fi");
        person.status = Status::Protected;
        person.address = Some(address(None, "PL 123", "00101", "Helsinki"));
        self.add(person, &["preview-tests-protected"]);
        let mut person = self.person("guardianship", "Kerttu Valvottu", "fi");
        person.status = Status::Guardianship;
        self.add(person, &["preview-tests-guardianship"]);
        let mut person = self.person("large-print", "Tuulikki Mallikas", "fi");
        person.large_print = true;
        self.add(person, &["preview-tests-large-print"]);
    }
}

fn address(care_of: Option<&str>, street: &str, postal_code: &str, city: &str) -> Address {
    Address {
        care_of: care_of.map(str::to_owned),
        street: street.to_owned(),
        postal_code: postal_code.to_owned(),
        city: city.to_owned(),
    }
}
