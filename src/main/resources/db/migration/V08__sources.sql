-- Networks that are asked for news: where the last look ended, and how they have been doing.
create table social_source (
    account varchar(500) primary key,
    place varchar,
    paused_by varchar(100),
    failures integer not null,
    trouble varchar(20),
    detail varchar(1200),
    since timestamp(6) with time zone,
    alarming boolean not null,
    answered_at timestamp(6) with time zone,
    heard_at timestamp(6) with time zone
);

create table social_source_hour (
    account varchar(500) not null,
    hour_start timestamp(6) with time zone not null,
    items integer not null,
    primary key (account, hour_start)
);

-- What Haris published, to tell it from what colleagues publish in the networks' own apps.
create table social_own_post (
    account varchar(500) not null,
    id varchar(500) not null,
    primary key (account, id)
);
