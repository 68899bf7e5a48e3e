//! Messages on their way: through the organisation's relay, and back as bounces.
