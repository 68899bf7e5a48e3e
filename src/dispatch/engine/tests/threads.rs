//! The threads, with a relay in memory.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime};

use super::super::message::Difference;
use super::super::{
    End, FailPoint, Link, Numbers, Outcome, Policy, Retry, RunSetup, Source, Transport, Trip,
    Trouble, TroubleKind, Watch, run,
};
use super::*;
use crate::dispatch::Clock;
use crate::journal::{Answer, OnUnknown, UnknownReason};

struct RealClock(Instant);

impl Clock for RealClock {
    fn now(&self) -> crate::dispatch::Moment {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
        moment(i64::try_from(since.as_millis()).unwrap())
    }

    fn monotonic(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

fn moment(milliseconds: i64) -> crate::dispatch::Moment {
    crate::dispatch::Moment::from_millis(milliseconds)
}

/// What the relay does with the n-th message that it is given, counted from 1.
type Script = Box<dyn Fn(u64) -> Act + Send + Sync>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Take,
    Lose,
    Break,
    Refuse,
    /// Without an enhanced code.
    RefusePlainly,
    Panic,
}

struct MemoryRelay {
    mailbox: Mutex<BTreeMap<String, u64>>,
    number: AtomicU64,
    script: Script,
    closed: AtomicBool,
}

struct Shared(Arc<MemoryRelay>);

impl Transport for Shared {
    fn connect(&self) -> Result<Box<dyn Link>, Trouble> {
        if self.0.closed.load(Ordering::SeqCst) {
            let kind = TroubleKind::Password;
            return Err(Trouble { kind, words: "535 no".into(), answer: Answer::default() });
        }
        Ok(Box::new(MemoryLink { relay: Arc::clone(&self.0), usable: true }))
    }
}

struct MemoryLink {
    relay: Arc<MemoryRelay>,
    usable: bool,
}

impl Link for MemoryLink {
    fn deliver(&mut self, message: &Message, watch: &mut dyn Watch) -> Outcome {
        assert!(self.usable);
        let act = (self.relay.script)(self.relay.number.fetch_add(1, Ordering::SeqCst) + 1);
        let away = |words: &str| {
            let kind = TroubleKind::Unreachable;
            Outcome::Away(Trouble { kind, words: words.into(), answer: Answer::default() })
        };
        match act {
            Act::Panic => panic!("a mistake"),
            Act::Break => {
                self.usable = false;
                away("reset")
            }
            Act::Refuse => Outcome::Refused(Answer {
                code: 550,
                enhanced: "5.1.1".to_owned(),
                ..Answer::default()
            }),
            Act::RefusePlainly => Outcome::Refused(Answer {
                code: 550,
                reply: "relay not permitted".to_owned(),
                ..Answer::default()
            }),
            Act::Take | Act::Lose => {
                if let Err(error) = watch.before_dot() {
                    return Outcome::CannotRecord(error.to_string());
                }
                *self.relay.mailbox.lock().unwrap().entry(message.token.clone()).or_default() += 1;
                if act == Act::Lose {
                    self.usable = false;
                    return Outcome::Unknown(UnknownReason::ConnectionLost);
                }
                Outcome::Accepted(Answer::default())
            }
        }
    }

    fn is_usable(&self) -> bool {
        self.usable
    }

    fn quit(self: Box<Self>) {}
}

/// Gives messages; that of one piece is not what it was.
struct Messages(Option<u64>);

impl Source for Messages {
    fn message(&self, row: &PlanRow) -> Result<Message, Difference> {
        let piece = row.piece.unwrap();
        if self.0 == Some(piece) { Err(Difference::Changed) } else { Ok(message(piece)) }
    }
}

struct Setting {
    book: MemoryBook,
    notes: MemoryMarks,
    relay: Arc<MemoryRelay>,
    setup: RunSetup,
}

fn setting(pieces: u64, script: impl Fn(u64) -> Act + Send + Sync + 'static) -> Setting {
    let relay = Arc::new(MemoryRelay {
        mailbox: Mutex::default(),
        number: AtomicU64::new(0),
        script: Box::new(script),
        closed: AtomicBool::new(false),
    });
    let policy = Policy {
        connections: 8,
        settle: Duration::from_millis(20),
        back_off: vec![Duration::from_millis(1)],
        // Under whom the connection breaks often waits as one who is refused for now.
        retry: Retry { first: Duration::from_millis(20), ..Retry::default() },
        ..Policy::default()
    };
    let notes = MemoryMarks::default();
    let setup = RunSetup {
        policy,
        transport: Arc::new(Shared(Arc::clone(&relay))),
        source: Arc::new(Messages(None)),
        notes: Arc::new(notes.clone()),
        clock: Arc::new(RealClock(Instant::now())),
        hook: Arc::new(|_| {}),
        preparers: 2,
    };
    Setting { book: MemoryBook::new(pieces, 5), notes, relay, setup }
}

impl Setting {
    fn run(&mut self, stop: &AtomicBool) -> Result<super::super::RunReport, String> {
        let pieces: Vec<u64> = self.book.pieces.keys().copied().collect();
        let begun = Numbers { all: pieces.len() as u64, ..Numbers::default() };
        run(&mut self.book, pieces.into_iter(), begun, self.setup.clone(), stop, &mut |_| {})
    }

    fn mailbox(&self) -> BTreeMap<String, u64> {
        self.relay.mailbox.lock().unwrap().clone()
    }
}

#[test]
fn all_are_sent_once() {
    let mut setting = setting(3_000, |_| Act::Take);
    let report = setting.run(&AtomicBool::new(false)).unwrap();
    assert_eq!((report.end, report.numbers.accepted), (End::Done, 3_000));
    assert_eq!(setting.book.in_state(State::Accepted).len(), 3_000);
    let mailbox = setting.mailbox();
    assert!(mailbox.len() == 3_000 && mailbox.values().all(|copies| *copies == 1));
}

#[test]
fn what_is_lost_is_sent_a_second_time_and_what_breaks_before_is_not_doubled() {
    let mut setting = setting(700, |number| match number % 7 {
        0 => Act::Lose,
        3 => Act::Break,
        _ => Act::Take,
    });
    let report = setting.run(&AtomicBool::new(false)).unwrap();
    assert_eq!(report.end, End::Done);
    let states = setting.book.states();
    let held = states.get(&State::Held).copied().unwrap_or_default();
    assert_eq!(states[&State::Accepted] + held, 700);
    let mailbox = setting.mailbox();
    assert_eq!(mailbox.len(), 700, "nobody is forgotten");
    let doubles: u64 = mailbox.values().map(|copies| copies - 1).sum();
    assert!(doubles > 0 && doubles <= report.numbers.unknown, "{doubles}");
    assert!(mailbox.values().all(|copies| *copies <= 2), "once more and not again");
}

#[test]
fn a_stop_finishes_what_is_under_way_and_releases_the_rest() {
    let mut setting = setting(2_000, |_| Act::Take);
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    let seen = AtomicU64::new(0);
    setting.setup.hook = Arc::new(move |point| {
        if point == FailPoint::AfterReply && seen.fetch_add(1, Ordering::SeqCst) == 100 {
            flag.store(true, Ordering::SeqCst);
        }
    });
    let report = setting.run(&stop).unwrap();
    assert_eq!(report.end, End::Stopped);
    let states = setting.book.states();
    assert!(!states.contains_key(&State::Leased), "{states:?}");
    let accepted = setting.book.in_state(State::Accepted).len();
    assert_eq!(accepted, setting.mailbox().len());
    assert!(accepted < 2_000);
    let report = setting.run(&AtomicBool::new(false)).unwrap();
    assert_eq!(report.end, End::Done);
    assert!(setting.mailbox().values().all(|copies| *copies == 1));
}

#[test]
fn a_message_that_is_not_what_it_was_stops_everything() {
    let mut setting = setting(500, |_| Act::Take);
    setting.setup.source = Arc::new(Messages(Some(200)));
    let report = setting.run(&AtomicBool::new(false)).unwrap();
    assert_eq!(report.end, End::Mismatch { piece: 200, what: Some(Difference::Changed) });
    assert_eq!(setting.book.state(200), State::Planned, "once it is put back it can be sent");
    assert!(!setting.mailbox().contains_key("token200"));
    assert!(setting.book.in_state(State::Leased).is_empty());
}

#[test]
fn when_the_journal_cannot_be_written_no_more_dots_go_out() {
    let mut setting = setting(2_000, |_| Act::Take);
    setting.book.commits_left = Some(4);
    assert_eq!(setting.run(&AtomicBool::new(false)), Err("the disk is full".to_owned()));
    // Whose dot was on its way when the commit failed, arrives.
    std::thread::sleep(Duration::from_millis(100));
    let sent = setting.mailbox().len();
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(setting.mailbox().len(), sent);
    assert!(sent <= 4 * 64, "nothing goes without a lease that is on the disk");
}

/// Notes on a full disk.
struct FullNotes;

impl Notes for FullNotes {
    fn before_dot(&self, _: u64) -> std::io::Result<()> {
        Err(std::io::Error::other("no space"))
    }

    fn after_reply(&self, _: u64, _: &Event) -> std::io::Result<()> {
        Err(std::io::Error::other("no space"))
    }
}

#[test]
fn without_notes_nothing_is_sent() {
    let mut setting = setting(500, |_| Act::Take);
    setting.setup.notes = Arc::new(FullNotes);
    let report = setting.run(&AtomicBool::new(false)).unwrap();
    assert_eq!(report.end, End::CannotRecord("no space".to_owned()));
    assert!(setting.mailbox().is_empty());
}

#[test]
fn a_wrong_password_ends_it_at_once() {
    let mut setting = setting(50, |_| Act::Take);
    setting.relay.closed.store(true, Ordering::SeqCst);
    let report = setting.run(&AtomicBool::new(false)).unwrap();
    assert!(matches!(&report.end, End::Relay(trouble) if trouble.kind == TroubleKind::Password));
    assert_eq!(setting.book.states(), BTreeMap::from([(State::Planned, 50)]));
}

#[test]
fn a_thread_that_breaks_down_is_told() {
    let mut setting = setting(200, |number| if number == 20 { Act::Panic } else { Act::Take });
    let report = setting.run(&AtomicBool::new(false)).unwrap();
    assert_eq!(report.end, End::Died);
    // What the others were doing is entered.
    assert_eq!(setting.book.in_state(State::Leased).len(), 1);
    assert_eq!(setting.book.in_state(State::Accepted).len(), setting.mailbox().len());
}

/// Connects once, and then never before it is let.
struct Slow {
    relay: Shared,
    first: AtomicBool,
    gate: Arc<Mutex<()>>,
    waiting: Arc<AtomicU64>,
}

impl Transport for Slow {
    fn connect(&self) -> Result<Box<dyn Link>, Trouble> {
        if self.first.swap(true, Ordering::SeqCst) {
            self.waiting.fetch_add(1, Ordering::SeqCst);
            drop(self.gate.lock().unwrap());
        }
        self.relay.connect()
    }
}

#[test]
fn a_stop_does_not_wait_for_who_is_still_connecting() {
    let mut setting = setting(2_000, |_| Act::Take);
    let gate = Arc::new(Mutex::new(()));
    let shut = gate.lock().unwrap();
    let waiting = Arc::new(AtomicU64::new(0));
    setting.setup.transport = Arc::new(Slow {
        relay: Shared(Arc::clone(&setting.relay)),
        first: AtomicBool::new(false),
        gate: Arc::clone(&gate),
        waiting: Arc::clone(&waiting),
    });
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    // As soon as somebody waits: one worker alone may be quick enough for all the others.
    let watch = std::thread::spawn(move || {
        for _ in 0..2_000 {
            if waiting.load(Ordering::SeqCst) > 0 {
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        flag.store(true, Ordering::SeqCst);
    });
    let report = setting.run(&stop).unwrap();
    assert!(gate.try_lock().is_err(), "they still wait");
    drop(shut);
    watch.join().unwrap();
    assert!(matches!(report.end, End::Stopped | End::Done), "{:?}", report.end);
    assert!(setting.book.in_state(State::Leased).is_empty());
    assert_eq!(setting.book.in_state(State::Accepted).len(), setting.mailbox().len());
}

#[test]
fn hold_holds() {
    let mut setting = setting(70, |number| if number % 7 == 0 { Act::Lose } else { Act::Take });
    setting.setup.policy.on_unknown = OnUnknown::Hold;
    let report = setting.run(&AtomicBool::new(false)).unwrap();
    assert_eq!((report.end, report.numbers.held), (End::Done, 10));
    assert!(setting.mailbox().values().all(|copies| *copies == 1));
}

#[test]
fn addresses_that_are_refused_are_so_at_once() {
    let mut setting = setting(300, |number| if number % 50 == 0 { Act::Refuse } else { Act::Take });
    let report = setting.run(&AtomicBool::new(false)).unwrap();
    assert_eq!((report.end, report.numbers.rejected), (End::Done, 6));
    assert_eq!(setting.book.in_state(State::Rejected).len(), 6);
}

#[test]
fn a_relay_that_refuses_everybody_marks_nobody() {
    for (act, trip) in [(Act::Refuse, Trip::Refused), (Act::RefusePlainly, Trip::Ours)] {
        let mut setting = setting(300, move |_| act);
        let report = setting.run(&AtomicBool::new(false)).unwrap();
        assert!(matches!(&report.end, End::Breaker { trip: found, .. } if *found == trip));
        assert_eq!(report.numbers.rejected, 0);
        assert_eq!(setting.book.states(), BTreeMap::from([(State::Planned, 300)]));
        // What a kill would leave is the same.
        let notes = setting.notes.0.lock().unwrap();
        let rejected = |event: &&Option<Event>| matches!(event, Some(Event::Rejected { .. }));
        assert_eq!(notes.values().filter(rejected).count(), 0);
    }
}

#[test]
fn refusals_at_the_start_are_believed_once_something_was_taken() {
    let mut setting = setting(300, |number| if number <= 10 { Act::Refuse } else { Act::Take });
    let report = setting.run(&AtomicBool::new(false)).unwrap();
    assert_eq!((report.end, report.numbers.rejected), (End::Done, 10));
    assert_eq!(setting.book.in_state(State::Rejected).len(), 10);
}

#[test]
fn plain_refusals_at_the_start_are_asked_again() {
    let mut setting = setting(100, |number| match number {
        1..=3 => Act::RefusePlainly,
        _ => Act::Take,
    });
    // One after the other: with more connections, a later one may be taken before the first is refused.
    setting.setup.policy.connections = 1;
    let report = setting.run(&AtomicBool::new(false)).unwrap();
    assert_eq!((report.end, report.numbers.rejected), (End::Done, 0));
    assert_eq!(setting.book.in_state(State::Accepted).len(), 100);
}

#[test]
fn a_last_address_that_is_dead_is_refused_in_the_end() {
    let mut few = setting(3, |_| Act::Refuse);
    let report = few.run(&AtomicBool::new(false)).unwrap();
    assert_eq!((report.end, report.numbers.rejected), (End::Done, 3));
    let mut plain = setting(1, |_| Act::RefusePlainly);
    plain.setup.policy.accepted_before = true;
    let report = plain.run(&AtomicBool::new(false)).unwrap();
    assert_eq!((report.end, report.numbers.rejected), (End::Done, 1));
    let mut asked_for = setting(300, |_| Act::RefusePlainly);
    asked_for.setup.policy.allow_refused = 100;
    let report = asked_for.run(&AtomicBool::new(false)).unwrap();
    assert_eq!((report.end, report.numbers.rejected), (End::Done, 300));
}
