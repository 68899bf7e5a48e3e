//! Whole mailings with a relay that fails in every way, kills at any step, and a clock that jumps;
//! one thread, so that each case can be repeated.

use std::collections::BTreeMap;
use std::time::Duration;

use proptest::prelude::*;

use super::super::breaker::Trip;
use super::super::core::{Core, Prepared, Time};
use super::super::end::{End, Numbers};
use super::super::policy::Policy;
use super::super::queue::{Job, JobQueue, Taken};
use super::super::transport::{Outcome, Trouble, TroubleKind};
use super::*;
use crate::journal::{Answer, AnswerStage, OnUnknown, RejectReason, ReleaseReason, UnknownReason};

/// What can go wrong, each in thousandths.
#[derive(Debug, Clone, Copy)]
struct Faults {
    later: u64,
    refused: u64,
    ours: u64,
    away: u64,
    lost: u64,
    kill: u64,
    full: u64,
    jump: u64,
}

/// Where a worker is with a message.
#[derive(Debug)]
enum Stage {
    Idle,
    Has(Box<Job>),
    /// It said that the dot is about to go.
    Marked(Box<Job>),
    /// The relay has answered, or not.
    Answered(Box<Job>, Outcome),
    /// That was noted.
    Noted(Box<Job>, Outcome, Event),
}

struct World {
    seed: u64,
    faults: Faults,
    steady: Duration,
    wall: i64,
    /// How often the relay has each message.
    mailbox: BTreeMap<u64, u64>,
    kills: u64,
    lost: u64,
}

impl World {
    fn chance(&mut self, thousandths: u64) -> bool {
        self.below(1000) < thousandths
    }

    fn below(&mut self, most: u64) -> u64 {
        // xorshift64* (Vigna 2016).
        self.seed ^= self.seed >> 12;
        self.seed ^= self.seed << 25;
        self.seed ^= self.seed >> 27;
        (self.seed.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % most
    }

    fn time(&self) -> Time {
        Time { wall: Moment(self.wall), steady: self.steady }
    }

    fn pass(&mut self, time: Duration) {
        self.steady += time;
        self.wall += i64::try_from(time.as_millis()).unwrap();
    }
}

fn trouble(kind: TroubleKind) -> Trouble {
    Trouble { kind, words: "no".into(), answer: Answer::default() }
}

/// One life of the process. `true` if it was killed.
fn live(
    world: &mut World,
    book: &mut MemoryBook,
    notes: &MemoryMarks,
    policy: &Policy,
    ends: &mut Vec<End>,
) -> bool {
    let pieces: Vec<_> = book.pieces.iter().map(|(piece, (s, _))| (*piece, *s)).collect();
    let mut core = Core::new(policy.clone(), pieces.into_iter(), Numbers::default(), world.time());
    let queue = JobQueue::new(policy.domain_connections.clone());
    let mut workers: Vec<Stage> = (0..policy.connections).map(|_| Stage::Idle).collect();
    let mut closed = false;
    let mut steps = 0;
    loop {
        steps += 1;
        assert!(steps < 200_000, "it does not come to an end");
        if world.chance(world.faults.kill) {
            world.kills += 1;
            return true;
        }
        if world.chance(world.faults.jump) {
            world.wall += [-31_536_000_000, 86_400_000, -3_600_000][world.below(3) as usize];
        }
        let now = world.time();
        if core.must_commit(now) {
            if world.chance(world.faults.full) {
                book.commits_left = Some(0);
            }
            match core.commit(book, now) {
                Ok(jobs) => queue.put(jobs),
                Err(_) => {
                    book.commits_left = None;
                    world.kills += 1;
                    return true;
                }
            }
            assert!(book.in_state(State::Leased).len() <= 128, "too many are leased");
        }
        for piece in core.admit(book, now) {
            core.prepared(Prepared { piece, message: message(piece) }, now);
        }
        if core.is_ending() && !closed {
            closed = true;
            for job in queue.close() {
                core.put_back(job.piece, now);
            }
        }
        if let Some(end) = core.finished() {
            ends.push(end.clone());
            return false;
        }
        let which = world.below(workers.len() as u64) as usize;
        let stage = std::mem::replace(&mut workers[which], Stage::Idle);
        let idle = matches!(stage, Stage::Idle);
        workers[which] = advance(world, stage, &queue, notes, policy, &mut core, book);
        let all_idle = workers.iter().all(|stage| matches!(stage, Stage::Idle));
        if idle && all_idle && matches!(workers[which], Stage::Idle) {
            let wait = core.wait(world.time()).clamp(Duration::from_millis(1), policy.retry.most);
            world.pass(wait);
        } else {
            world.pass(Duration::from_millis(1));
        }
    }
}

fn advance(
    world: &mut World,
    stage: Stage,
    queue: &JobQueue,
    notes: &MemoryMarks,
    policy: &Policy,
    core: &mut Core,
    book: &MemoryBook,
) -> Stage {
    let answer = Answer::default;
    match stage {
        Stage::Idle => match queue.take(Duration::ZERO) {
            Taken::Job(job) => {
                assert_eq!(book.state(job.piece), State::Leased, "sent without a lease");
                Stage::Has(job)
            }
            Taken::Nothing | Taken::Closed => Stage::Idle,
        },
        Stage::Has(job) => {
            let faults = world.faults;
            if world.chance(faults.later) {
                Stage::Answered(job, Outcome::Later { answer: answer(), slower: false })
            } else if world.chance(faults.refused) {
                Stage::Answered(job, Outcome::Refused(answer()))
            } else if world.chance(faults.ours) {
                let trouble = trouble(TroubleKind::Refuses);
                Stage::Answered(job, Outcome::Ours { trouble, certain: false })
            } else if world.chance(faults.away) {
                Stage::Answered(job, Outcome::Away(trouble(TroubleKind::Busy)))
            } else {
                notes.before_dot(job.piece).unwrap();
                Stage::Marked(job)
            }
        }
        Stage::Marked(job) => {
            if world.chance(world.faults.lost) {
                world.lost += 1;
                if world.chance(500) {
                    *world.mailbox.entry(job.piece).or_default() += 1;
                }
                return Stage::Answered(job, Outcome::Unknown(UnknownReason::ConnectionLost));
            }
            *world.mailbox.entry(job.piece).or_default() += 1;
            Stage::Answered(job, Outcome::Accepted(answer()))
        }
        Stage::Answered(job, outcome) => {
            let event = policy.event(&outcome, &job, Moment(world.wall)).unwrap();
            notes.after_reply(job.piece, &event).unwrap();
            Stage::Noted(job, outcome, event)
        }
        Stage::Noted(job, outcome, event) => {
            queue.done(job.domain);
            core.outcome(book, &job, outcome, Some(event), world.time());
            Stage::Idle
        }
    }
}

/// Runs until nothing is left to do, however often it is killed or pauses. Gives what was left.
fn mail(seed: u64, pieces: u64, faults: Faults, policy: &Policy) -> (MemoryBook, World, Vec<End>) {
    let mut world = World {
        seed: seed | 1,
        faults,
        steady: Duration::from_secs(1_000),
        wall: 1_795_376_400_000,
        mailbox: BTreeMap::new(),
        kills: 0,
        lost: 0,
    };
    let mut book = MemoryBook::new(pieces, 3);
    let notes = MemoryMarks::default();
    let mut ends = Vec::new();
    for life in 0..400 {
        if life == 60 {
            // The relay and the computer get well at last.
            let none = Faults {
                later: 0,
                refused: faults.refused,
                ours: 0,
                away: 0,
                lost: 0,
                kill: 0,
                full: 0,
                jump: 0,
            };
            world.faults = none;
        }
        let killed = live(&mut world, &mut book, &notes, policy, &mut ends);
        if killed {
            // The notes of what was committed count for nothing; the others do.
            notes.recover(&mut book, Moment(world.wall));
            world.pass(Duration::from_secs(30));
        } else if ends.last() == Some(&End::Done) {
            break;
        }
        notes.0.lock().unwrap().clear();
    }
    assert_eq!(ends.last(), Some(&End::Done), "it was brought to its end");
    (book, world, ends)
}

fn faults() -> impl Strategy<Value = Faults> {
    let few = || prop_oneof![2 => Just(0_u64), 1 => 1..60_u64, 1 => 60..300_u64];
    let rare = || prop_oneof![1 => Just(0_u64), 2 => 1..20_u64];
    (few(), rare(), rare(), few(), few(), rare(), rare(), rare()).prop_map(
        |(later, refused, ours, away, lost, kill, full, jump)| Faults {
            later,
            refused,
            ours,
            away,
            lost,
            kill,
            full,
            jump,
        },
    )
}

fn cases() -> u32 {
    // More with PROPTEST_CASES, which the configuration's default reads.
    ProptestConfig::default().cases.max(400)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn nobody_is_forgotten_and_doubles_are_few(
        seed: u64,
        pieces in 1..90_u64,
        connections in 1..9_u32,
        faults in faults(),
        per_minute in prop_oneof![3 => Just(None), 1 => (30..6_000_u32).prop_map(Some)],
        one_domain in prop_oneof![Just(None), (1..3_u32).prop_map(Some)],
    ) {
        let mut policy = Policy { connections, per_minute, ..Policy::default() };
        if let Some(limit) = one_domain {
            policy.domain_connections.insert(1, limit);
            policy.domain_rates.insert(2, 60 * limit);
        }
        let (book, world, _) = mail(seed, pieces, faults, &policy);
        let mut doubles = 0;
        for piece in 1..=pieces {
            let copies = world.mailbox.get(&piece).copied().unwrap_or_default();
            match book.state(piece) {
                // I2 and I4.
                State::Accepted => prop_assert!(copies >= 1, "accepted and not there"),
                State::Rejected | State::Held => {}
                other => prop_assert!(false, "piece {piece} is {other:?} at the end"),
            }
            doubles += copies.saturating_sub(1);
        }
        // I3: a double needs a kill between dot and note, or an answer that was lost.
        prop_assert!(doubles <= world.kills * u64::from(connections) + world.lost);
        if faults.refused + faults.ours == 0 && world.lost == 0 && world.kills == 0
            && book.in_state(State::Rejected).is_empty()
        {
            prop_assert_eq!(world.mailbox.len() as u64, pieces);
            prop_assert!(world.mailbox.values().all(|copies| *copies == 1));
        }
    }

    #[test]
    fn what_is_held_or_gets_a_letter_is_never_sent_again(
        seed: u64,
        pieces in 1..60_u64,
        faults in faults(),
        letter: bool,
    ) {
        let on_unknown = if letter { OnUnknown::Letter } else { OnUnknown::Hold };
        let policy = Policy { on_unknown, ..Policy::default() };
        let (book, world, _) = mail(seed, pieces, faults, &policy);
        // A kill makes an unknown one, and that is held: so there are no doubles at all.
        prop_assert!(world.mailbox.values().all(|copies| *copies == 1));
        let resent = book.events.iter().any(|event| matches!(event, Event::Resend { .. }));
        prop_assert!(!resent);
    }
}

const NONE: Faults =
    Faults { later: 0, refused: 0, ours: 0, away: 0, lost: 0, kill: 0, full: 0, jump: 0 };

/// A mailing in one life, with a world that can be set.
fn once(pieces: u64, faults: Faults, policy: &Policy) -> (MemoryBook, World, End) {
    let mut world = World {
        seed: 0x5eed,
        faults,
        steady: Duration::from_secs(1_000),
        wall: 1_795_376_400_000,
        mailbox: BTreeMap::new(),
        kills: 0,
        lost: 0,
    };
    let mut book = MemoryBook::new(pieces, 3);
    let mut ends = Vec::new();
    live(&mut world, &mut book, &MemoryMarks::default(), policy, &mut ends);
    let end = ends.pop().unwrap();
    (book, world, end)
}

#[test]
fn a_relay_that_refuses_us_stops_it_soon_and_nobody_is_blamed() {
    for connections in [1, 4, 8, 16] {
        let policy = Policy { connections, ..Policy::default() };
        let (book, world, end) = once(200, Faults { ours: 1000, ..NONE }, &policy);
        assert!(matches!(end, End::Breaker { trip: Trip::Ours, trouble: Some(_) }), "{end:?}");
        assert_eq!(book.states(), BTreeMap::from([(State::Planned, 200)]));
        assert!(world.mailbox.is_empty());
        let asked = book
            .events
            .iter()
            .filter(|event| matches!(event, Event::Released { why, .. } if why.known() == Some(ReleaseReason::Relay)));
        assert!(asked.count() <= 20, "it asked too often with {connections} connections");
    }
}

#[test]
fn many_refused_addresses_stop_it() {
    let (book, _, end) = once(1_000, Faults { refused: 500, ..NONE }, &Policy::default());
    assert!(matches!(end, End::Breaker { trip: Trip::Refused, .. }), "{end:?}");
    // Of fewer than a hundred outcomes nobody can tell the share.
    assert!(book.in_state(State::Rejected).len() < 70);
    let (book, _, end) = once(1_000, Faults { refused: 30, ..NONE }, &Policy::default());
    assert_eq!(end, End::Done, "three of a hundred are usual");
    assert!(book.in_state(State::Rejected).len() > 10);
}

#[test]
fn answers_that_are_always_lost_stop_it() {
    let (book, _, end) = once(500, Faults { lost: 1000, ..NONE }, &Policy::default());
    assert!(matches!(end, End::Breaker { trip: Trip::Lost, .. }), "{end:?}");
    assert!(book.in_state(State::Unknown).len() < 20);
}

#[test]
fn a_relay_that_stays_away_pauses_the_run() {
    let (book, world, end) = once(10, Faults { away: 1000, ..NONE }, &Policy::default());
    assert!(matches!(end, End::Relay(_)), "{end:?}");
    assert!(book.states().keys().all(|state| matches!(state, State::Planned | State::Deferred)));
    let patience = Policy::default().patience[0];
    let waited = world.steady.saturating_sub(Duration::from_secs(1_000));
    assert!(waited >= patience && waited < 3 * patience, "{waited:?}");
}

#[test]
fn who_is_refused_for_now_for_three_days_gets_a_letter() {
    let (book, world, end) = once(5, Faults { later: 1000, ..NONE }, &Policy::default());
    assert_eq!(end, End::Done);
    assert_eq!(book.in_state(State::Rejected).len(), 5);
    let given_up = |event: &&Event| matches!(event, Event::Rejected { why, .. } if why.known() == Some(RejectReason::GivenUp));
    assert_eq!(book.events.iter().filter(given_up).count(), 5);
    let hours = (world.steady.as_secs() - 1_000) / 3_600;
    assert!((72..78).contains(&hours), "{hours}");
    let attempts = book.pieces[&1].0.attempts;
    assert!((20..35).contains(&attempts), "{attempts}");
}

#[test]
fn a_deferred_one_waits_no_longer_when_the_clock_goes_back() {
    let policy = Policy::default();
    let standing = |until| PieceStatus {
        state: State::Deferred,
        attempts: 3,
        resent: false,
        until: Moment(until),
        first: Moment(0),
        suspect: false,
        domain: 0,
    };
    let now = Time { wall: Moment(0), steady: Duration::from_secs(5) };
    let year = 365 * 24 * 3_600_000;
    let pieces = [(1, standing(year)), (2, standing(60_000))];
    let mut book = MemoryBook::new(2, 1);
    for (piece, standing) in pieces {
        book.pieces.insert(piece, (standing, State::Planned));
    }
    let mut core = Core::new(policy.clone(), pieces.into_iter(), Numbers::default(), now);
    let picks = |core: &mut Core, seconds: u64, wall: i64| {
        let now = Time { wall: Moment(wall), steady: Duration::from_secs(seconds) };
        let picks = core.admit(&book, now);
        picks.iter().for_each(|piece| {
            core.prepared(Prepared { piece: *piece, message: message(*piece) }, now)
        });
        picks
    };
    assert_eq!(picks(&mut core, 64, 59_000), Vec::<u64>::new());
    // The clock was set back by a year; a minute has passed all the same.
    assert_eq!(picks(&mut core, 66, -year), [2]);
    let most = policy.retry.most.as_secs();
    assert_eq!(picks(&mut core, 5 + most, -year + 1_000), [1]);
}

#[test]
fn a_limit_a_date_and_no_patience_end_it_in_time() {
    let limit = Policy { limit: Some(7), ..Policy::default() };
    let (book, world, end) = once(50, NONE, &limit);
    assert_eq!((end, world.mailbox.len()), (End::Limit, 7));
    assert_eq!(book.in_state(State::Planned).len(), 43);
    let no_wait = Policy { no_wait: true, ..Policy::default() };
    let (book, _, end) = once(50, Faults { later: 300, ..NONE }, &no_wait);
    assert_eq!(end, End::Waiting);
    assert_eq!(book.in_state(State::Accepted).len() + book.in_state(State::Deferred).len(), 50);
    let until = Some(Moment(1_795_376_400_000 + 20_000));
    let date = Policy { until, per_minute: Some(60), ..Policy::default() };
    let (book, world, end) = once(50, NONE, &date);
    assert_eq!(end, End::Date);
    assert!((15..=25).contains(&world.mailbox.len()), "{}", world.mailbox.len());
    assert_eq!(book.in_state(State::Planned).len() + world.mailbox.len(), 50);
}

#[test]
fn outside_of_hours_nothing_goes() {
    // Closed for the first hour.
    let opens = Moment(1_795_376_400_000 + 3_600_000);
    let hours = move |now: Moment| (now < opens).then_some(opens);
    let policy = Policy { hours: Some(Arc::new(hours)), no_wait: true, ..Policy::default() };
    let (_, world, end) = once(5, NONE, &policy);
    assert_eq!((end, world.mailbox.len()), (End::Hours, 0));
    let policy = Policy { no_wait: false, ..policy };
    let (_, world, end) = once(5, NONE, &policy);
    assert_eq!((end, world.mailbox.len()), (End::Done, 5));
    assert!(world.steady >= Duration::from_secs(1_000 + 3_600));
}

#[test]
fn one_message_that_is_refused_as_policy_is_held_and_the_others_go() {
    // The relay refuses us over piece 3 alone.
    let mut book = MemoryBook::new(40, 3);
    let end = drive(&mut book, &Policy::default(), |job| of_us(job.piece == 3));
    assert_eq!(end, End::Done);
    assert_eq!(book.in_state(State::Held), [3]);
    assert_eq!(book.in_state(State::Accepted).len(), 39);
}

fn of_us(of_us: bool) -> Outcome {
    let answer =
        Answer { code: 554, stage: Some(AnswerStage::AfterDot.into()), ..Answer::default() };
    match of_us {
        true => {
            let trouble = Trouble { answer, ..trouble(TroubleKind::Refuses) };
            Outcome::Ours { trouble, certain: false }
        }
        false => Outcome::Accepted(Answer::default()),
    }
}

/// A run in which each message is answered at once, as the script says.
fn drive(book: &mut MemoryBook, policy: &Policy, script: impl Fn(&Job) -> Outcome) -> End {
    // Held ones are for a person to open again.
    let pieces = book.pieces.iter().filter(|(_, (s, _))| s.state != State::Held);
    let pieces: Vec<_> = pieces.map(|(piece, (s, _))| (*piece, *s)).collect();
    let pieces = pieces.into_iter();
    let mut now = Time { wall: Moment(1_000_000), steady: Duration::from_secs(1_000) };
    let mut core = Core::new(policy.clone(), pieces, Numbers::default(), now);
    for _ in 0..1_000_000 {
        now.steady += Duration::from_millis(5);
        now.wall.0 += 5;
        let jobs = if core.must_commit(now) { core.commit(book, now).unwrap() } else { vec![] };
        let idle = jobs.is_empty();
        for job in jobs {
            let outcome = script(&job);
            let event = policy.event(&outcome, &job, now.wall);
            core.outcome(book, &job, outcome, event, now);
        }
        for piece in core.admit(book, now) {
            core.prepared(Prepared { piece, message: message(piece) }, now);
        }
        if let Some(end) = core.finished() {
            return end.clone();
        }
        let wait = core.wait(now);
        if idle && wait < Duration::MAX {
            now.steady += wait;
            now.wall.0 += i64::try_from(wait.as_millis()).unwrap();
        }
    }
    panic!("it does not come to an end");
}

/// Scattered messages that the relay does not like stop nobody else, however often the run is stopped.
#[test]
fn messages_that_are_refused_as_policy_never_stop_the_others() {
    for (limit, bad) in [(30, 6), (30, 12), (10, 3), (60, 6)] {
        let mut book = MemoryBook::new(120, 3);
        // Scattered over the first half.
        let is_bad = |piece: u64| piece % 5 == 2 && piece / 5 < bad;
        let policy = Policy { limit: Some(limit), ..Policy::default() };
        let mut runs = 0;
        while drive(&mut book, &policy, |job| of_us(is_bad(job.piece))) != End::Done {
            runs += 1;
            assert!(runs < 40, "{limit} {bad}: {:?}", book.states());
        }
        let expected: Vec<u64> = (1..=120).filter(|piece| is_bad(*piece)).collect();
        assert_eq!(book.in_state(State::Held), expected);
        assert_eq!(book.in_state(State::Accepted).len() as u64, 120 - bad);
    }
}

/// Only such are left after a kill: they are held in the end, a few in each run.
#[test]
fn a_rest_that_is_refused_as_policy_is_held_in_the_end() {
    let mut book = MemoryBook::new(12, 3);
    for (standing, _) in book.pieces.values_mut() {
        (standing.state, standing.suspect, standing.attempts) = (State::Deferred, true, 1);
        standing.first = Moment(1);
    }
    let policy = Policy::default();
    let mut ends = Vec::new();
    while ends.last() != Some(&End::Done) && ends.len() < 9 {
        ends.push(drive(&mut book, &policy, |_| of_us(true)));
    }
    assert!((2..6).contains(&ends.len()), "{ends:?}");
    assert_eq!(book.in_state(State::Held).len(), 12);
}

/// A relay that was full for days, or a clock that was years behind, makes letters of nobody.
#[test]
fn a_long_pause_between_two_refusals_gives_up_nobody() {
    let later = |_: &Job| Outcome::Later { answer: Answer::default(), slower: false };
    let policy = Policy { no_wait: true, ..Policy::default() };
    let mut book = MemoryBook::new(200, 3);
    for (standing, _) in book.pieces.values_mut() {
        (standing.state, standing.attempts) = (State::Deferred, 1);
        standing.first = Moment(-365 * 24 * 3_600_000);
    }
    assert_eq!(drive(&mut book, &policy, later), End::Waiting);
    assert_eq!(book.states(), BTreeMap::from([(State::Deferred, 200)]));
    // They were tried often enough: but that it is all of them is no matter of the people.
    for (standing, _) in book.pieces.values_mut() {
        (standing.attempts, standing.until) = (20, Moment(0));
    }
    let end = drive(&mut book, &policy, later);
    assert!(matches!(end, End::Breaker { trip: Trip::Refused, .. }), "{end:?}");
    assert!(book.in_state(State::Rejected).len() < 30, "{:?}", book.states());
}

/// Something in the way cuts the connection in the middle of one message.
#[test]
fn a_message_under_which_the_connection_always_breaks_gets_a_letter() {
    let mut book = MemoryBook::new(30, 3);
    let end = drive(&mut book, &Policy::default(), |job| match job.piece {
        7 => Outcome::Away(trouble(TroubleKind::Unreachable)),
        _ => Outcome::Accepted(Answer::default()),
    });
    assert_eq!(end, End::Done);
    assert_eq!(book.in_state(State::Rejected), [7]);
    assert_eq!(book.in_state(State::Accepted).len(), 29);
}

#[test]
fn a_domain_with_few_connections_does_not_take_the_places_of_others() {
    let mut policy = Policy::default();
    policy.domain_connections.insert(1, 2);
    let mut book = MemoryBook::new(3_000, 3);
    // Two thirds go to the domain, and come first.
    for (piece, (standing, _)) in &mut book.pieces {
        standing.domain = if *piece <= 2_000 { 1 } else { 2 };
    }
    let pieces: Vec<_> = book.pieces.iter().map(|(piece, (s, _))| (*piece, *s)).collect();
    let now = Time { wall: Moment(1_000), steady: Duration::from_secs(1) };
    let mut core = Core::new(policy, pieces.into_iter(), Numbers::default(), now);
    let mut under_way = core.admit(&book, now);
    for piece in &under_way {
        core.prepared(Prepared { piece: *piece, message: message(*piece) }, now);
    }
    core.commit(&mut book, now).unwrap();
    under_way.extend(core.admit(&book, now));
    let of_domain = |pieces: &[u64]| pieces.iter().filter(|piece| **piece <= 2_000).count();
    assert_eq!((of_domain(&under_way), under_way.len()), (4, 128));
}

/// What is ready when hours end waits for the next morning, and an earlier failure is forgotten.
#[test]
fn when_hours_end_what_nobody_has_begun_comes_back() {
    let closes = 2_000_000;
    let hours = move |now: Moment| (now.0 >= closes).then_some(Moment(closes + 36_000_000));
    let policy = Policy { hours: Some(Arc::new(hours)), ..Policy::default() };
    let mut book = MemoryBook::new(20, 3);
    let pieces: Vec<_> = book.pieces.iter().map(|(piece, (s, _))| (*piece, *s)).collect();
    let time = |seconds: i64| Time {
        wall: Moment(seconds * 1_000),
        steady: Duration::from_secs(seconds.unsigned_abs()),
    };
    let mut core = Core::new(policy, pieces.into_iter(), Numbers::default(), time(1_999));
    for piece in core.admit(&book, time(1_999)) {
        core.prepared(Prepared { piece, message: message(piece) }, time(1_999));
    }
    let jobs = core.commit(&mut book, time(1_999)).unwrap();
    assert_eq!(jobs.len(), 20);
    core.no_link(trouble(TroubleKind::Unreachable), time(1_999));
    assert!(!core.is_resting(time(1_999)) && core.is_resting(time(2_001)));
    for job in jobs.iter().rev() {
        core.rest(job.piece, job.domain, time(2_001));
    }
    core.commit(&mut book, time(2_001)).unwrap();
    assert_eq!(book.states(), BTreeMap::from([(State::Planned, 20)]));
    // Through the night.
    assert!(core.admit(&book, time(30_000)).is_empty());
    assert!(!core.is_ending() && core.numbers(time(30_000)).away.is_none());
}

/// Nothing is to be entered for a message that could not be noted, and nobody turns in circles.
#[test]
fn what_cannot_be_noted_asks_for_no_commit() {
    let mut book = MemoryBook::new(2, 1);
    let pieces: Vec<_> = book.pieces.iter().map(|(piece, (s, _))| (*piece, *s)).collect();
    let now = Time { wall: Moment(1_000), steady: Duration::from_secs(1) };
    let mut core = Core::new(Policy::default(), pieces.into_iter(), Numbers::default(), now);
    for piece in core.admit(&book, now) {
        core.prepared(Prepared { piece, message: message(piece) }, now);
    }
    let jobs = core.commit(&mut book, now).unwrap();
    core.outcome(&book, &jobs[0], Outcome::CannotRecord("full".into()), None, now);
    assert!(!core.must_commit(now) && core.finished().is_none());
    assert_eq!(core.wait(now), Duration::MAX, "the other worker is waited for");
}
