-- What was remembered of Slack alone is remembered of every chat network that keeps copies.

-- What a network shows of a case: one row a message. A row without message is a post whose answer
-- is not known; it is looked for before it is repeated, and repeated under the same nonce.
create table shown_message (
    surface varchar(20) not null,
    case_number bigint not null,
    part varchar(60) not null,
    channel varchar(80) not null,
    thread varchar(40),
    message varchar(40),
    nonce varchar(25) not null,
    shown varchar(64),
    posted_at timestamp(6) with time zone not null,
    primary key (surface, case_number, part)
);
create index shown_message_place on shown_message (surface, channel, message);

insert into shown_message
    (surface, case_number, part, channel, thread, message, nonce, shown, posted_at)
    select 'slack', case_number, part, channel, thread_ts, ts, 'before', shown, posted_at
    from slack_message;
drop table slack_message;

-- Which cases are shown as they no longer are; one row a case, so that edits coalesce. In a flood
-- a case may be shown only as one of a group, which bears the number of its first case.
create table shown_case (
    surface varchar(20) not null,
    case_number bigint not null,
    channel varchar(80) not null,
    rank integer not null,
    topic varchar(80) not null,
    own_message boolean not null,
    group_case bigint,
    wanted_version bigint not null,
    shown_version bigint not null,
    since timestamp(6) with time zone not null,
    not_before timestamp(6) with time zone not null,
    primary key (surface, case_number)
);
create index shown_case_waiting on shown_case (surface, channel, rank, since);
create index shown_case_group on shown_case (surface, group_case);

insert into shown_case
    (surface, case_number, channel, rank, topic, own_message, group_case, wanted_version,
     shown_version, since, not_before)
    select 'slack', case_number, channel, rank, topic, own_message, group_case, wanted_version,
     shown_version, since, not_before
    from slack_card;
drop table slack_card;

-- Reactions that were heeded, so that those made or taken back while Haris was away are told apart.
create table shown_reaction (
    surface varchar(20) not null,
    channel varchar(80) not null,
    message varchar(40) not null,
    person varchar(40) not null,
    name varchar(100) not null,
    primary key (surface, channel, message, person, name)
);

insert into shown_reaction (surface, channel, message, person, name)
    select 'slack', channel, ts, member_slack_id, name from slack_reaction;
drop table slack_reaction;
