-- What Slack shows of a case: one row a message. A row without ts is a post whose answer is not
-- known; it is looked for in the channel before it is repeated.
create table slack_message (
    case_number bigint not null,
    part varchar(60) not null,
    channel varchar(80) not null,
    thread_ts varchar(40),
    ts varchar(40),
    shown varchar(64),
    posted_at timestamp(6) with time zone not null,
    primary key (case_number, part)
);
create index slack_message_place on slack_message (channel, ts);

-- Which cases Slack shows as they no longer are; one row a case, so that edits coalesce. In a flood
-- a case may be shown only as one of a group, which bears the number of its first case.
create table slack_card (
    case_number bigint primary key,
    channel varchar(80) not null,
    rank integer not null,
    topic varchar(80) not null,
    own_message boolean not null,
    group_case bigint,
    wanted_version bigint not null,
    shown_version bigint not null,
    since timestamp(6) with time zone not null,
    not_before timestamp(6) with time zone not null
);
create index slack_card_waiting on slack_card (channel, rank, since);
create index slack_card_group on slack_card (group_case);

-- What people did in Slack and we have acknowledged but not yet dealt with.
create table slack_envelope (
    id varchar(200) primary key,
    kind varchar(30) not null,
    payload text not null,
    received_at timestamp(6) with time zone not null,
    done boolean not null
);
create index slack_envelope_open on slack_envelope (done, received_at);

-- Reactions that were heeded, so that those made or taken back while Haris was away are told apart.
create table slack_reaction (
    channel varchar(80) not null,
    ts varchar(40) not null,
    member_slack_id varchar(40) not null,
    name varchar(100) not null,
    primary key (channel, ts, member_slack_id, name)
);
