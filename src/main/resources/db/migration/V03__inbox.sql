-- Names the cases; H2 and PostgreSQL may leave gaps after a crash.
create sequence case_number;

-- The unit of work: one open conversation with one author on one account.
create table case_file (
    number bigint primary key,
    version bigint not null,
    brand varchar(500) not null,
    account varchar(500) not null,
    platform varchar(500) not null,
    -- The conversation; place is made of it and the author, and held by the one case that goes on
    -- with it. It is null for a case in whose place another one goes on.
    thread uuid not null,
    place uuid unique,
    author_id varchar(500) not null,
    author_handle varchar(1000),
    author_name varchar(1000),
    author_followers bigint,
    author_verified boolean not null,
    -- open, snoozed (until state_at), closed (since state_at)
    state varchar(10) not null,
    state_at timestamp(6) with time zone,
    close_reason varchar(1000),
    merged_into bigint,
    -- Whether a rule put the case into its state, a member or a reply has worked on it, and it was
    -- answered since the author last wrote.
    by_rule boolean not null,
    worked boolean not null,
    answered boolean not null,
    interactions integer not null,
    latest uuid not null,
    priority varchar(10) not null,
    tags varchar(4000) not null,
    assessment varchar not null,
    trace varchar not null,
    -- Empty while nobody has claimed it.
    claimed_by varchar(200) not null,
    due timestamp(6) with time zone,
    opened_at timestamp(6) with time zone not null,
    last_received_at timestamp(6) with time zone not null
);
-- Lists are read newest number first, from the index of the most telling filter.
create index case_file_by_state on case_file (state, number);
create index case_file_by_claim on case_file (state, claimed_by, number);
create index case_file_by_brand on case_file (state, brand, number);
create index case_file_by_account on case_file (state, account, number);
create index case_file_by_author on case_file (author_id, number);
create index case_file_by_due on case_file (due, number);
create index case_file_by_thread on case_file (thread);

create table case_tag (
    tag varchar(100) not null,
    case_number bigint not null,
    primary key (tag, case_number)
);

create table case_note (
    id uuid primary key,
    case_number bigint not null,
    member varchar(200) not null,
    text varchar not null,
    at timestamp(6) with time zone not null,
    origin varchar(20) not null
);
create index case_note_by_case on case_note (case_number, at);

-- What was said to us. The id is made of account and remote id, so that the same interaction has
-- the same id on every instance, and its primary key keeps it single.
create table interaction (
    id uuid primary key,
    case_number bigint,
    thread uuid not null,
    brand varchar(500) not null,
    account varchar(500) not null,
    platform varchar(500) not null,
    kind varchar(10) not null,
    remote_id varchar(500) not null,
    created_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    author_id varchar(500) not null,
    author_handle varchar(1000),
    author_name varchar(1000),
    author_followers bigint,
    author_verified boolean not null,
    text varchar not null,
    language varchar(3),
    url varchar,
    in_reply_to varchar(500),
    conversation varchar(500),
    rating integer,
    media varchar,
    likes bigint not null,
    reposts bigint not null,
    views bigint not null,
    json varchar not null,
    alike bigint not null,
    edited_text varchar,
    edited_at timestamp(6) with time zone,
    deleted_at timestamp(6) with time zone,
    native_id varchar(500),
    native_url varchar
);
create index interaction_by_case on interaction (case_number, created_at);
create index interaction_by_author on interaction (author_id, brand, received_at);
create index interaction_by_alike on interaction (alike, received_at);
create index interaction_by_time on interaction (received_at);

-- Edits, deletions and answers that came before the interaction that they are about.
create table early_news (
    interaction uuid not null,
    kind varchar(10) not null,
    at timestamp(6) with time zone not null,
    text varchar,
    receipt_id varchar(500),
    receipt_url varchar,
    primary key (interaction, kind)
);

-- What ties interactions together besides being known themselves: a parent that we do not have, a
-- conversation's name, an author's private messages, a post of our own. Nodes are hashes.
create table thread_node (
    node uuid primary key,
    thread uuid not null,
    ours boolean not null
);
-- A thread that turned out to be part of another one; winners are never losers.
create table thread_link (
    loser uuid primary key,
    winner uuid not null
);
create index thread_link_by_winner on thread_link (winner);

-- Held while an account's interactions are threaded, by one instance at a time.
create table intake_lock (
    account varchar(500) primary key
);

-- How many interactions an account received in each minute.
create table pace (
    account varchar(500) not null,
    begins_at timestamp(6) with time zone not null,
    heard integer not null,
    primary key (account, begins_at)
);

-- When a rule that cools down last fired for an author.
create table rule_fired (
    account varchar(500) not null,
    author_id varchar(500) not null,
    rule varchar(200) not null,
    at timestamp(6) with time zone not null,
    primary key (account, author_id, rule)
);

-- The full-text index: words, and in which cases they stand. A posting is one number (the word's id
-- times 2^36, plus the case's number), because both databases keep a single number in the least
-- space and find a range of it in the least time.
create table search_word (
    id bigint primary key,
    word varchar(100) not null unique
);
create table search_posting (
    posting bigint primary key
);
-- What is yet to be indexed: an interaction, or without one the tags of a case.
create table search_pending (
    id uuid primary key,
    case_number bigint not null,
    interaction uuid
);
-- One row, locked by whoever adds words: how many ids of words were given, and how often words were
-- forgotten, so that whoever remembers ids learns of it.
create table search_head (
    id integer primary key,
    words bigint not null,
    erasures bigint not null
);
insert into search_head (id, words, erasures) values (1, 0, 0);
