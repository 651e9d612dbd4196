-- What members are told at a certain time: at the beginning of a turn, in a digest, of a gap.
create table bulletin (
    id uuid primary key,
    member varchar(200) not null,
    -- What it is about, so that nobody is told twice.
    topic varchar(300) not null,
    said varchar not null,
    at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone,
    unique (member, topic)
);
create index bulletin_by_time on bulletin (at);

-- Who was on call when somebody last looked, and since when.
create table duty_holder (
    schedule varchar(100) primary key,
    member varchar(200),
    since timestamp(6) with time zone not null,
    -- The newest entry of the journal at that time.
    entry bigint not null
);
