//! The town against the country: a country behind the town, and a big town abroad without a country.

use super::countries;

/// A town with a country behind it.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::recipients) struct WithCountry<'a> {
    /// The town alone.
    pub(in crate::recipients) town: &'a str,
    /// The code of the country.
    pub(in crate::recipients) country: &'static str,
}

/// The country behind a town: `Stockholm, Sweden`, `Tallinn Viro`, `London (UK)`.
///
/// Names of countries that are a part of a town's name, of a state or of an island count only behind a
/// comma or in brackets, and some not even there: `Atlanta, Georgia`.
pub(in crate::recipients) fn with_country(city: &str) -> Option<WithCountry<'_>> {
    let city = city.trim_end_matches(['.', ',', ' ']);
    if let Some(found) = behind_country_code(city) {
        return Some(found);
    }
    let (town, country, marked) = match city.rsplit_once([',', '(', '/']) {
        Some((town, country)) => (town, country.trim_end_matches(')').trim(), true),
        None => {
            // A name of one word, or of two.
            let (front, last) = city.rsplit_once([' ', '-'])?;
            let two = front
                .rsplit_once(' ')
                .map(|(town, first)| (town, &city[city.len() - last.len() - 1 - first.len()..]));
            match two.filter(|(_, name)| is_country(name, false)) {
                Some((town, name)) => (town, name, false),
                None => (front, last, false),
            }
        }
    };
    let town = town.trim_matches([' ', ',', '-', '(']);
    // `Berlin Saksa`: what may be a part of a name is none behind a big town of that country.
    let marked = marked
        || country_of_big_town(town).is_some_and(|code| countries::code(country) == Some(code));
    if town.is_empty() || !is_country(country, marked) || !marked && belongs_to_town(town) {
        return None;
    }
    Some(WithCountry { town, country: countries::code(country)? })
}

/// The town behind the letters of its country: `FI-HELSINKI`, `SE - Stockholm`. Only letters that no town
/// begins with before a hyphen.
fn behind_country_code(city: &str) -> Option<WithCountry<'_>> {
    const CODES: &[&str] = &["AX", "DE", "DK", "EE", "FI", "FIN", "NO", "PL", "SE", "SWE"];
    let (letters, town) = city.split_once('-')?;
    let (letters, town) = (letters.trim_end(), town.trim_start());
    let named = town.chars().next().is_some_and(char::is_uppercase) && town.chars().count() > 1;
    (CODES.contains(&letters) && named).then_some(())?;
    Some(WithCountry { town, country: countries::code(letters)? })
}

/// The town behind the code of another country: `S-111 22 Stockholm`, `SE-11122 Stockholm`, `D-10115 Berlin`.
pub(in crate::recipients) fn behind_foreign_code(city: &str) -> Option<(&str, &str, &'static str)> {
    let (country, rest) = city.split_once('-')?;
    let letters =
        (1..=2).contains(&country.len()) && country.bytes().all(|byte| byte.is_ascii_uppercase());
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != ' ')?;
    let (code, town) = rest.split_at(end);
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    let code = code.trim();
    let known = match country {
        "F" => Some("FR"),
        "I" => Some("IT"),
        "E" => Some("ES"),
        "B" => Some("BE"),
        "A" => Some("AT"),
        "L" => Some("LU"),
        country => countries::code(country),
    };
    (letters && (3..=6).contains(&digits) && town.chars().count() > 1).then_some(())?;
    known.filter(|known| *known != "FI").map(|known| (code, town, known))
}

fn is_country(text: &str, marked: bool) -> bool {
    // The states of America have codes of two letters, too.
    const CODES: &[&str] = &[
        "FI", "SE", "EE", "NO", "DK", "GB", "UK", "FIN", "SWE", "EST", "NOR", "DNK", "DEU", "GBR",
        "USA", "U.S.A", "U.K", "UAE",
    ];
    const STATES: &[&str] = &["georgia", "jersey", "lebanon", "jordan"];
    const PARTS: &[&str] = &[
        "island",
        "mexico",
        "méxico",
        "cuba",
        "peru",
        "poland",
        "chad",
        "mali",
        "niger",
        "guinea",
        "turkey",
        "malta",
        "panama",
        "holland",
        "wales",
        "togo",
        "oman",
        "monaco",
        "norge",
        "kina",
        "palau",
        "samoa",
        "dominica",
        "grenada",
        "india",
        "china",
        "kuuba",
        "kuba",
        "intia",
        "palestiina",
        "egypti",
        "jordania",
        "jordanien",
        "turkki",
        "puola",
        "saksa",
        "venäjä",
        "guernsey",
        "libanon",
        "america",
        "amerika",
        "amerikka",
        "palestina",
        "gaza",
        "dubai",
        "persia",
        "kongo",
        "hongkong",
        "burma",
        "eire",
        "brasil",
        "norra",
        "suomen",
        "hellas",
        "emirates",
        "s",
        "n",
        "d",
        "sf",
    ];
    if text.len() <= 3 || text.contains('.') {
        return CODES.contains(&text.trim_end_matches('.'));
    }
    let small = text.to_lowercase();
    let listed = |list: &[&str]| list.contains(&small.as_str());
    if listed(STATES) || !marked && listed(PARTS) || text.bytes().any(|byte| byte.is_ascii_digit())
    {
        return false;
    }
    countries::code(text).is_some()
}

/// Whether the last word of a town asks for another: `New Mexico`, `Ciudad de México`.
fn belongs_to_town(town: &str) -> bool {
    const BEFORE: &[&str] = &[
        "new", "de", "del", "of", "la", "le", "el", "south", "north", "east", "west", "nova",
        "nueva", "uusi", "nya", "little", "port", "saint", "st", "san", "santa", "des", "du",
        "von", "and",
    ];
    let last = town.rsplit([' ', '-']).next().unwrap_or_default().to_lowercase();
    BEFORE.contains(&last.trim_end_matches('.'))
}

/// The code of a country that stands where the town should: `Sverige`. `None` for countries that are towns
/// or islands as well.
pub(in crate::recipients) fn country_as_town(city: &str) -> Option<&'static str> {
    const TOWNS: &[&str] = &[
        "AX", "SG", "LU", "MC", "PA", "SM", "DJ", "KW", "GT", "HK", "MO", "GI", "MX", "VA", "SV",
        "AD", "JE", "GG", "MT", "NU", "GE", "JO", "LB", "ML", "TO", "PE", "CU", "CL", "BR", "OM",
        "PL", "GL", "TN", "DZ", "DM", "GD", "NE",
    ];
    if !countries::begins_like_a_name(city) {
        return None;
    }
    let letters = city.len() > 3
        && city.bytes().all(|byte| byte.is_ascii_alphabetic() || byte > 0x7f || byte == b' ');
    let code = countries::code(city).filter(|_| letters)?;
    (!TOWNS.contains(&code)).then_some(code)
}

/// Whether a country has towns of this name, which is that of another country: `Norway` in Maine, `Poland` in New
/// York. Such towns have the English name.
pub(in crate::recipients) fn has_town_called(country: &str, city: &str, of_name: &str) -> bool {
    matches!(country, "US" | "CA" | "AU" | "JM")
        && country != of_name
        && countries::name(of_name).is_some_and(|name| name.eq_ignore_ascii_case(city.trim()))
}

/// Whether a town abroad has the name of a big one of Finland.
fn is_namesake(city: &str, country: &str) -> bool {
    #[rustfmt::skip]
    const NAMESAKES: &[(&str, &str)] = &[
        ("björneborg", "SE"), ("rauma", "NO"), ("kotka", "EE"), ("lohja", "EE"), ("lahti", "EE"), ("oulu", "US"), ("karleby", "NO"), ("vanda", "AU"), ("esbo", "NO"), ("salo", "IT"),
        ("vasa", "SE"), ("kemi", "EE"),
    ];
    NAMESAKES.contains(&(city, country))
}

/// Whether a town is a big one of Finland, and none of this country.
pub(in crate::recipients) fn is_finnish_town_of_none(city: &str, country: &str) -> bool {
    is_finnish_town(city) && !is_namesake(&city.to_lowercase(), country)
}

/// Whether a town is a big one of Finland.
pub(in crate::recipients) fn is_finnish_town(city: &str) -> bool {
    const TOWNS: &[&str] = &[
        "helsinki",
        "helsingfors",
        "espoo",
        "esbo",
        "vantaa",
        "vanda",
        "tampere",
        "tammerfors",
        "turku",
        "åbo",
        "oulu",
        "uleåborg",
        "jyväskylä",
        "lahti",
        "lahtis",
        "kuopio",
        "pori",
        "björneborg",
        "kouvola",
        "joensuu",
        "lappeenranta",
        "villmanstrand",
        "hämeenlinna",
        "tavastehus",
        "vaasa",
        "vasa",
        "seinäjoki",
        "rovaniemi",
        "mikkeli",
        "kotka",
        "porvoo",
        "borgå",
        "kokkola",
        "karleby",
        "hyvinkää",
        "lohja",
        "järvenpää",
        "rauma",
        "raumo",
        "kajaani",
        "kerava",
        "savonlinna",
        "kemi",
        "tornio",
        "maarianhamina",
        "mariehamn",
        "pietarsaari",
        "jakobstad",
        "raasepori",
        "imatra",
    ];
    city.len() < 16 && TOWNS.contains(&city.to_lowercase().as_str())
}

/// The country of a big town abroad; `None` for towns that Finland has as well.
pub(in crate::recipients) fn country_of_big_town(city: &str) -> Option<&'static str> {
    // The fast path: no name in the table is longer.
    if city.len() > 20 || city.len() < 3 {
        return None;
    }
    // `Boston MA`: the state.
    let state = city.rsplit_once([' ', ',']).filter(|(_, state)| {
        state.len() == 2 && state.bytes().all(|byte| byte.is_ascii_uppercase())
    });
    let small = state.map_or(city, |(city, _)| city).to_lowercase();
    let small = small.trim_end_matches(|c: char| !c.is_alphabetic());
    let without_zone = small.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let found = BIG.binary_search_by_key(&without_zone, |(name, _)| name);
    found.ok().map(|at| BIG[at].1)
}

/// Big towns in small letters, in their own language and in Finnish, Swedish and English. Sorted. None
/// is the name of a post office of Finland.
#[rustfmt::skip]
const BIG: &[(&str, &str)] = &[
    ("aalborg", "DK"), ("aarhus", "DK"), ("abu dhabi", "AE"), ("adelaide", "AU"), ("alanya", "TR"),
    ("alicante", "ES"), ("amsterdam", "NL"), ("ankara", "TR"), ("antalya", "TR"), ("antwerp", "BE"),
    ("antwerpen", "BE"), ("ateena", "GR"), ("aten", "GR"), ("athen", "GR"), ("athens", "GR"), ("atlanta", "US"),
    ("auckland", "NZ"), ("bagdad", "IQ"), ("baghdad", "IQ"), ("bangalore", "IN"), ("bangkok", "TH"),
    ("barcelona", "ES"), ("basel", "CH"), ("beijing", "CN"), ("belfast", "GB"), ("belgrad", "RS"),
    ("belgrade", "RS"), ("bengaluru", "IN"), ("benidorm", "ES"), ("beograd", "RS"), ("bergen", "NO"),
    ("berliini", "DE"), ("berlin", "DE"), ("bern", "CH"), ("bilbao", "ES"), ("birmingham", "GB"), ("boden", "SE"),
    ("bodö", "NO"), ("bodø", "NO"), ("bologna", "IT"), ("bonn", "DE"), ("bordeaux", "FR"), ("borås", "SE"),
    ("boston", "US"), ("bratislava", "SK"), ("bremen", "DE"), ("brisbane", "AU"), ("bristol", "GB"), ("brno", "CZ"),
    ("bruges", "BE"), ("brugge", "BE"), ("brussel", "BE"), ("brussels", "BE"), ("bruxelles", "BE"),
    ("bryssel", "BE"), ("bucharest", "RO"), ("bucurești", "RO"), ("budapest", "HU"), ("buenos aires", "AR"),
    ("bukarest", "RO"), ("cairo", "EG"), ("calgary", "CA"), ("cambridge", "GB"), ("canberra", "AU"),
    ("cannes", "FR"), ("cape town", "ZA"), ("cardiff", "GB"), ("chennai", "IN"), ("chiang mai", "TH"),
    ("chicago", "US"), ("christchurch", "NZ"), ("ciudad de méxico", "MX"), ("cologne", "DE"), ("copenhagen", "DK"),
    ("cork", "IE"), ("dallas", "US"), ("daugavpils", "LV"), ("debrecen", "HU"), ("delft", "NL"), ("delhi", "IN"),
    ("den haag", "NL"), ("denver", "US"), ("detroit", "US"), ("dorpat", "EE"), ("dortmund", "DE"),
    ("drammen", "NO"), ("dresden", "DE"), ("dubai", "AE"), ("dublin", "IE"), ("dubrovnik", "HR"),
    ("duesseldorf", "DE"), ("düsseldorf", "DE"), ("edinburg", "GB"), ("edinburgh", "GB"), ("eindhoven", "NL"),
    ("esbjerg", "DK"), ("eskilstuna", "SE"), ("essen", "DE"), ("falun", "SE"), ("faro", "PT"), ("firenze", "IT"),
    ("florence", "IT"), ("florens", "IT"), ("frankfurt", "DE"), ("frankfurt am main", "DE"),
    ("frankfurt/main", "DE"), ("fuengirola", "ES"), ("galway", "IE"), ("gdansk", "PL"), ("gdańsk", "PL"),
    ("gdynia", "PL"), ("geneva", "CH"), ("geneve", "CH"), ("genf", "CH"), ("genova", "IT"), ("gent", "BE"),
    ("genève", "CH"), ("ghent", "BE"), ("glasgow", "GB"), ("goteborg", "SE"), ("gothenburg", "SE"), ("graz", "AT"),
    ("groningen", "NL"), ("guangzhou", "CN"), ("győr", "HU"), ("gävle", "SE"), ("göteborg", "SE"),
    ("götenburg", "SE"), ("haag", "NL"), ("haaparanta", "SE"), ("haapsalu", "EE"), ("halmstad", "SE"),
    ("hamburg", "DE"), ("hammerfest", "NO"), ("hampuri", "DE"), ("hannover", "DE"), ("hanoi", "VN"),
    ("hanover", "DE"), ("haparanda", "SE"), ("hapsal", "EE"), ("harkova", "UA"), ("helsingborg", "SE"),
    ("hong kong", "HK"), ("hongkong", "HK"), ("houston", "US"), ("hua hin", "TH"), ("huddinge", "SE"),
    ("innsbruck", "AT"), ("istanbul", "TR"), ("izmir", "TR"), ("i̇stanbul", "TR"), ("jelgava", "LV"),
    ("jerusalem", "IL"), ("johannesburg", "ZA"), ("jurmala", "LV"), ("jönkoping", "SE"), ("jönköping", "SE"),
    ("jūrmala", "LV"), ("kairo", "EG"), ("kalmar", "SE"), ("kapkaupunki", "ZA"), ("kapstaden", "ZA"),
    ("karlstad", "SE"), ("kaunas", "LT"), ("kazan", "RU"), ("kharkiv", "UA"), ("kiel", "DE"), ("kiev", "UA"),
    ("kiiruna", "SE"), ("kiiv", "UA"), ("kioto", "JP"), ("kiova", "UA"), ("kirkenes", "NO"), ("kirkkoniemi", "NO"),
    ("kiruna", "SE"), ("klaipeda", "LT"), ("klaipėda", "LT"), ("koeln", "DE"), ("kohtla-järve", "EE"),
    ("kolkata", "IN"), ("kopenhagen", "DK"), ("krakova", "PL"), ("krakow", "PL"), ("kraków", "PL"),
    ("kristiansand", "NO"), ("kristianstad", "SE"), ("kuressaare", "EE"), ("kyiv", "UA"), ("kyoto", "JP"),
    ("köln", "DE"), ("köpenhamn", "DK"), ("kööpenhamina", "DK"), ("københavn", "DK"), ("las palmas", "ES"),
    ("las vegas", "US"), ("lausanne", "CH"), ("leeds", "GB"), ("leipzig", "DE"), ("leuven", "BE"),
    ("lidingö", "SE"), ("liepaja", "LV"), ("liepāja", "LV"), ("lille", "FR"), ("limassol", "CY"),
    ("limerick", "IE"), ("linköping", "SE"), ("linz", "AT"), ("lisboa", "PT"), ("lisbon", "PT"), ("lissabon", "PT"),
    ("liverpool", "GB"), ("liège", "BE"), ("ljubljana", "SI"), ("lodz", "PL"), ("london", "GB"), ("lontoo", "GB"),
    ("los angeles", "US"), ("lugano", "CH"), ("lulea", "SE"), ("luleå", "SE"), ("luulaja", "SE"),
    ("luxembourg", "LU"), ("luxemburg", "LU"), ("luzern", "CH"), ("lviv", "UA"), ("lyon", "FR"), ("lyypekki", "DE"),
    ("lübeck", "DE"), ("maardu", "EE"), ("maastricht", "NL"), ("madrid", "ES"), ("malaga", "ES"), ("malmo", "SE"),
    ("malmö", "SE"), ("manchester", "GB"), ("marbella", "ES"), ("marseille", "FR"), ("melbourne", "AU"),
    ("mexico city", "MX"), ("miami", "US"), ("milan", "IT"), ("milano", "IT"), ("minneapolis", "US"),
    ("minsk", "BY"), ("mogadishu", "SO"), ("montreal", "CA"), ("montréal", "CA"), ("moscow", "RU"),
    ("moskova", "RU"), ("moskva", "RU"), ("muenchen", "DE"), ("mumbai", "IN"), ("munchen", "DE"), ("munich", "DE"),
    ("murmansk", "RU"), ("muurmanski", "RU"), ("málaga", "ES"), ("mölndal", "SE"), ("münchen", "DE"),
    ("nacka", "SE"), ("nairobi", "KE"), ("nantes", "FR"), ("naples", "IT"), ("napoli", "IT"), ("narva", "EE"),
    ("narvik", "NO"), ("neapel", "IT"), ("new delhi", "IN"), ("new york", "US"), ("new york city", "US"),
    ("newcastle", "GB"), ("nice", "FR"), ("nicosia", "CY"), ("nikosia", "CY"), ("nizza", "FR"),
    ("norrköping", "SE"), ("norrtälje", "SE"), ("nottingham", "GB"), ("novosibirsk", "RU"), ("nuernberg", "DE"),
    ("nuremberg", "DE"), ("nürnberg", "DE"), ("odense", "DK"), ("odesa", "UA"), ("odessa", "UA"), ("orebro", "SE"),
    ("osaka", "JP"), ("oslo", "NO"), ("ottawa", "CA"), ("oxford", "GB"), ("palermo", "IT"), ("palma", "ES"),
    ("palma de mallorca", "ES"), ("panevezys", "LT"), ("panevėžys", "LT"), ("pariisi", "FR"), ("paris", "FR"),
    ("parnu", "EE"), ("pattaya", "TH"), ("peking", "CN"), ("perth", "AU"), ("petroskoi", "RU"),
    ("petrozavodsk", "RU"), ("philadelphia", "US"), ("phoenix", "US"), ("phuket", "TH"), ("pietari", "RU"),
    ("piteå", "SE"), ("porto", "PT"), ("poznan", "PL"), ("poznań", "PL"), ("prag", "CZ"), ("prague", "CZ"),
    ("praha", "CZ"), ("pärnu", "EE"), ("rakvere", "EE"), ("reval", "EE"), ("reykjavik", "IS"), ("reykjavík", "IS"),
    ("riga", "LV"), ("riika", "LV"), ("rio de janeiro", "BR"), ("rom", "IT"), ("roma", "IT"), ("rome", "IT"),
    ("rooma", "IT"), ("rostock", "DE"), ("rotterdam", "NL"), ("rīga", "LV"), ("s:t petersburg", "RU"),
    ("saigon", "VN"), ("saint petersburg", "RU"), ("salzburg", "AT"), ("san diego", "US"), ("san francisco", "US"),
    ("sankt petersburg", "RU"), ("sankt-petersburg", "RU"), ("sao paulo", "BR"), ("seattle", "US"), ("seoul", "KR"),
    ("sevilla", "ES"), ("seville", "ES"), ("shanghai", "CN"), ("sheffield", "GB"), ("shenzhen", "CN"),
    ("siauliai", "LT"), ("singapore", "SG"), ("skellefteå", "SE"), ("sofia", "BG"), ("sollentuna", "SE"),
    ("solna", "SE"), ("soul", "KR"), ("split", "HR"), ("st petersburg", "RU"), ("st. petersburg", "RU"),
    ("stavanger", "NO"), ("sthlm", "SE"), ("stockholm", "SE"), ("strasbourg", "FR"), ("strassburg", "FR"),
    ("stuttgart", "DE"), ("sundbyberg", "SE"), ("sundsvall", "SE"), ("sydney", "AU"), ("szczecin", "PL"),
    ("szeged", "HU"), ("são paulo", "BR"), ("södertälje", "SE"), ("tallin", "EE"), ("tallinn", "EE"), ("tallinna", "EE"),
    ("tartto", "EE"), ("tartu", "EE"), ("teheran", "IR"), ("tehran", "IR"), ("tel aviv", "IL"), ("the hague", "NL"),
    ("thessaloniki", "GR"), ("thunder bay", "CA"), ("tokio", "JP"), ("tokyo", "JP"), ("torino", "IT"),
    ("toronto", "CA"), ("torremolinos", "ES"), ("torrevieja", "ES"), ("toulouse", "FR"), ("trollhättan", "SE"),
    ("tromso", "NO"), ("tromssa", "NO"), ("tromsö", "NO"), ("tromsø", "NO"), ("trondheim", "NO"),
    ("tukholma", "SE"), ("turin", "IT"), ("täby", "SE"), ("umea", "SE"), ("umeå", "SE"), ("upplands väsby", "SE"),
    ("uppsala", "SE"), ("upsala", "SE"), ("utrecht", "NL"), ("uumaja", "SE"), ("valencia", "ES"), ("valga", "EE"),
    ("valletta", "MT"), ("vancouver", "CA"), ("varna", "BG"), ("varsova", "PL"), ("vasteras", "SE"),
    ("venedig", "IT"), ("venetsia", "IT"), ("venezia", "IT"), ("venice", "IT"), ("ventspils", "LV"),
    ("viborg", "RU"), ("vienna", "AT"), ("viipuri", "RU"), ("viljandi", "EE"), ("vilna", "LT"), ("vilnius", "LT"),
    ("visby", "SE"), ("vyborg", "RU"), ("väinälinna", "LV"), ("västerås", "SE"), ("växjö", "SE"), ("võru", "EE"),
    ("warsaw", "PL"), ("warschau", "PL"), ("warszawa", "PL"), ("washington", "US"), ("washington d.c", "US"),
    ("washington dc", "US"), ("wellington", "NZ"), ("wien", "AT"), ("wroclaw", "PL"), ("wrocław", "PL"),
    ("zagreb", "HR"), ("zaragoza", "ES"), ("zuerich", "CH"), ("zurich", "CH"), ("zürich", "CH"), ("ålborg", "DK"),
    ("århus", "DK"), ("örebro", "SE"), ("östersund", "SE"), ("łódź", "PL"), ("šiauliai", "LT"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_behind_the_town() {
        for (city, town, country) in [
            ("Stockholm, Sweden", "Stockholm", "SE"),
            ("Stockholm Sweden", "Stockholm", "SE"),
            ("STOCKHOLM SWEDEN", "STOCKHOLM", "SE"),
            ("Stockholm, Sverige", "Stockholm", "SE"),
            ("Tukholma Ruotsi", "Tukholma", "SE"),
            ("Stockholm (SE)", "Stockholm", "SE"),
            ("Stockholm, SWE", "Stockholm", "SE"),
            ("Stockholm - Sweden", "Stockholm", "SE"),
            ("Stockholm/Sweden", "Stockholm", "SE"),
            ("Tallinn Viro", "Tallinn", "EE"),
            ("Tallinn, Eesti", "Tallinn", "EE"),
            ("Tallinn EST", "Tallinn", "EE"),
            ("London England", "London", "GB"),
            ("London, UK", "London", "GB"),
            ("London UK", "London", "GB"),
            ("London, U.K.", "London", "GB"),
            ("London, United Kingdom", "London", "GB"),
            ("London United Kingdom", "London", "GB"),
            ("London Great Britain", "London", "GB"),
            ("Edinburgh, Scotland", "Edinburgh", "GB"),
            ("Boston MA, USA", "Boston MA", "US"),
            ("New York USA", "New York", "US"),
            ("New York, United States", "New York", "US"),
            ("Berlin Deutschland", "Berlin", "DE"),
            ("Berlin, Germany.", "Berlin", "DE"),
            ("Helsinki, Finland", "Helsinki", "FI"),
            ("Helsinki Suomi", "Helsinki", "FI"),
            ("Helsinki (Finland)", "Helsinki", "FI"),
            ("Mariehamn Åland", "Mariehamn", "AX"),
            ("Oslo, Norge", "Oslo", "NO"),
            ("Reykjavik, Island", "Reykjavik", "IS"),
            ("Valletta, Malta", "Valletta", "MT"),
            ("Dubai, United Arab Emirates", "Dubai", "AE"),
            ("Cape Town South Africa", "Cape Town", "ZA"),
            ("FI-HELSINKI", "HELSINKI", "FI"),
            ("FIN - Turku", "Turku", "FI"),
            ("SE-Stockholm", "Stockholm", "SE"),
            ("EE-Tallinn", "Tallinn", "EE"),
        ] {
            assert_eq!(with_country(city), Some(WithCountry { town, country }), "{city}");
        }
    }

    #[test]
    fn towns_that_only_look_so() {
        for city in [
            "Stockholm",
            "Helsinki",
            "Singapore",
            "Luxembourg",
            "Monaco",
            "San Marino",
            "Panama",
            "Ciudad de México",
            "Ciudad de Panama",
            "Albuquerque New Mexico",
            "Newark New Jersey",
            "Atlanta, Georgia",
            "Long Island",
            "Coney Island",
            "Saint Helena",
            "Boston MA",
            "Boston, MA",
            "Los Angeles, CA",
            "Wilmington, DE",
            "Indianapolis IN",
            "Ruotsinpyhtää",
            "Suomussalmi",
            "Ylistaro Asemanseutu",
            "Land",
            "Jomala",
            "Åland",
            "New England",
            "Stratford-upon-Avon",
            "Frankfurt (Oder)",
            "Frankfurt am Main",
            "Ii",
            "Bo",
            "Å",
            "Halle (Saale)",
            "New South Wales",
            "East China",
            "Helsinki 10",
            "Sydney NSW",
            "",
            ",",
            "Korvatunturi",
        ] {
            assert_eq!(with_country(city), None, "{city}");
        }
    }

    #[test]
    fn towns_behind_the_codes_of_other_countries() {
        for (city, found) in [
            ("S-111 22 Stockholm", ("111 22", "Stockholm", "SE")),
            ("SE-11122 Stockholm", ("11122", "Stockholm", "SE")),
            ("SE-111 22 STOCKHOLM", ("111 22", "STOCKHOLM", "SE")),
            ("D-10115 Berlin", ("10115", "Berlin", "DE")),
            ("EE-10111 Tallinn", ("10111", "Tallinn", "EE")),
            ("N-0150 Oslo", ("0150", "Oslo", "NO")),
            ("DK-1050 København K", ("1050", "København K", "DK")),
            ("F-75001 Paris", ("75001", "Paris", "FR")),
            ("A-1010 Wien", ("1010", "Wien", "AT")),
            ("LV-1050 Rīga", ("1050", "Rīga", "LV")),
        ] {
            assert_eq!(behind_foreign_code(city), Some(found), "{city}");
        }
        for city in [
            "FI-00990 Helsinki",
            "Saint-Denis",
            "SE-111 22",
            "A-5",
            "Ii-Jokisuu",
            "Helsinki",
            "S-",
            "X-12345 Y",
            "Vaasa-65100",
            "",
        ] {
            assert_eq!(behind_foreign_code(city), None, "{city}");
        }
        for (city, town, country) in [
            ("Berlin Saksa", "Berlin", "DE"),
            ("München Saksa", "München", "DE"),
            ("Moskova Venäjä", "Moskova", "RU"),
            ("Varsova Puola", "Varsova", "PL"),
            ("Istanbul Turkki", "Istanbul", "TR"),
            ("Kairo Egypti", "Kairo", "EG"),
            ("Oslo Norge", "Oslo", "NO"),
            ("Peking Kina", "Peking", "CN"),
            ("Amsterdam Holland", "Amsterdam", "NL"),
        ] {
            assert_eq!(with_country(city), Some(WithCountry { town, country }), "{city}");
        }
        for city in [
            "Vähä Saksa",
            "Bo-Malli",
            "EL-Jadida",
            "LA-Rochelle",
            "Fi-malli",
            "FI-",
            "Uusi Venäjä",
            "New Holland",
            "Berlin Norge",
        ] {
            assert_eq!(with_country(city), None, "{city}");
        }
    }

    #[test]
    fn towns_abroad_with_names_of_finland_and_of_countries() {
        for (city, country) in [
            ("Björneborg", "SE"),
            ("BJÖRNEBORG", "SE"),
            ("Rauma", "NO"),
            ("Oulu", "US"),
            ("Kotka", "EE"),
            ("Stockholm", "SE"),
        ] {
            assert!(!is_finnish_town_of_none(city, country), "{city} {country}");
        }
        for (city, country) in
            [("Helsinki", "SE"), ("Björneborg", "NO"), ("Oulu", "SE"), ("Tampere", "EE")]
        {
            assert!(is_finnish_town_of_none(city, country), "{city} {country}");
        }
        for (city, country) in [
            ("Norway", "US"),
            ("Sweden", "US"),
            ("Denmark", "US"),
            ("Finland", "US"),
            ("Poland", "US"),
            ("Norway", "CA"),
            ("Iceland", "AU"),
        ] {
            let of_name = countries::code(city).unwrap_or_default();
            assert!(has_town_called(country, city, of_name), "{city} {country}");
        }
        for (city, country) in [
            ("Norge", "US"),
            ("Ruotsi", "US"),
            ("Norway", "SE"),
            ("Canada", "CA"),
            ("USA", "US"),
            ("Suomi", "US"),
        ] {
            let of_name = countries::code(city).unwrap_or_default();
            assert!(!has_town_called(country, city, of_name), "{city} {country}");
        }
    }

    #[test]
    fn big_towns_abroad() {
        assert!(BIG.is_sorted_by(|one, other| one.0 < other.0));
        assert!(BIG.iter().all(|(name, code)| *name == name.to_lowercase() && countries::name(code).is_some()));
        for (city, country) in [
            ("Stockholm", "SE"),
            ("TUKHOLMA", "SE"),
            ("Göteborg", "SE"),
            ("Gothenburg", "SE"),
            ("Tallinn", "EE"),
            ("Tallinna", "EE"),
            ("Tartu", "EE"),
            ("Oslo", "NO"),
            ("København", "DK"),
            ("Köpenhamn", "DK"),
            ("Kööpenhamina", "DK"),
            ("Copenhagen", "DK"),
            ("Riika", "LV"),
            ("Rīga", "LV"),
            ("Vilna", "LT"),
            ("Pietari", "RU"),
            ("Moskova", "RU"),
            ("Berlin", "DE"),
            ("Berliini", "DE"),
            ("München", "DE"),
            ("Hampuri", "DE"),
            ("Paris", "FR"),
            ("Pariisi", "FR"),
            ("London", "GB"),
            ("Lontoo", "GB"),
            ("Madrid", "ES"),
            ("Roma", "IT"),
            ("Rooma", "IT"),
            ("Wien", "AT"),
            ("Zürich", "CH"),
            ("Warszawa", "PL"),
            ("Varsova", "PL"),
            ("New York", "US"),
            ("Toronto", "CA"),
            ("Sydney", "AU"),
            ("Bangkok", "TH"),
            ("Paris 16", "FR"),
            ("Dublin 2", "IE"),
            ("Boston MA", "US"),
            ("Chicago, IL", "US"),
        ] {
            assert_eq!(country_of_big_town(city), Some(country), "{city}");
        }
        for city in [
            "Helsinki",
            "Helsingfors",
            "Espoo",
            "Esbo",
            "Tampere",
            "Turku",
            "Åbo",
            "Oulu",
            "Vaasa",
            "Pori",
            "Kotka",
            "Lahti",
            "Borgå",
            "Jakobstad",
            "Karleby",
            "Mariehamn",
            "Nagu",
            "Hanko",
            "Raseborg",
            "Rauma",
            "Salo",
            "Vantaa",
            "Pietarsaari",
            "Parikkala",
            "Parainen",
            "Kemi",
            "Inari",
            "Utsjoki",
            "Ii",
            "Roma-aukio",
            "Wiitasaari",
            "Londonkatu",
            "Tornio",
            "Haapajärvi",
            "Tallinnankatu",
            "Viiala",
            "Nokia",
            "Malmi",
            "Lund",
        ] {
            assert_eq!(country_of_big_town(city), None, "{city}");
        }
    }
}
