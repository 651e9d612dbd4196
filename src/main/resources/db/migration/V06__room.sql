-- Who is signed in to the team room. Only a hash of the cookie is kept, so that a stolen backup
-- signs nobody in.
create table room_session (
    token_hash varchar(64) primary key,
    member     varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    seen_at    timestamp(6) with time zone not null
);
create index room_session_seen on room_session (seen_at);

-- Who is looking at a case or writing in it, as last heard from their browser.
create table room_presence (
    case_number bigint not null,
    member      varchar(100) not null,
    drafting    boolean not null,
    seen_at     timestamp(6) with time zone not null,
    primary key (case_number, member)
);
create index room_presence_seen on room_presence (seen_at);

-- The sample day that is being played, or was played last.
create table room_sample_day (
    id         integer primary key,
    account    varchar(100) not null,
    started_by varchar(100) not null,
    started_at timestamp(6) with time zone not null,
    speed      double precision not null,
    played     integer not null,
    total      integer not null,
    state      varchar(10) not null
);
