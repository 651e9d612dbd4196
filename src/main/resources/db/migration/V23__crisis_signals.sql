-- How many authors each brand heard in five minutes, and how many of them were unhappy: what is
-- usual is learned from it. Buckets in which nothing was heard have no row.
create table crisis_tally (
    brand varchar(500) not null,
    start_at timestamp(6) with time zone not null,
    heard integer not null,
    negative integer not null,
    primary key (brand, start_at)
);
create index crisis_tally_by_time on crisis_tally (start_at);

-- One row: how far what came in has been listened to.
create table crisis_reading (
    id integer primary key,
    at timestamp(6) with time zone not null,
    interaction uuid not null
);

-- What looked like a crisis: open until a lead raised the level or dismissed it.
create sequence crisis_proposal_number;
create table crisis_proposal (
    number bigint primary key,
    scope varchar(600) not null,
    name varchar(200) not null,
    level varchar(10) not null,
    window_seconds bigint not null,
    heard bigint not null,
    usual double precision not null,
    examples varchar(500) not null,
    at timestamp(6) with time zone not null,
    state varchar(10) not null,
    decided_by varchar(200),
    decided_at timestamp(6) with time zone,
    reason varchar(1000),
    quiet_until timestamp(6) with time zone not null
);
create index crisis_proposal_by_state on crisis_proposal (state, number);
create index crisis_proposal_by_scope on crisis_proposal (scope, name, quiet_until);
