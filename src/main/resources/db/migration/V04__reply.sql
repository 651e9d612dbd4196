-- Drafts, approvals, and the outbox. Whoever changes a row holds the lock of its case.

create table revision (
    case_number bigint not null,
    number integer not null,
    draft integer not null,
    publication_key uuid not null,
    body varchar not null,
    account varchar(200) not null,
    target varchar(1000) not null,
    visibility varchar(10) not null,
    hash varchar(64) not null,
    written_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    source_hash varchar(64) not null,
    template varchar(200),
    template_hash varchar(64),
    eyes_asked integer not null,
    eyes_why varchar not null,
    tries integer not null,
    overruled varchar not null,
    objection varchar,
    released_by varchar(200),
    released_at timestamp(6) with time zone,
    state varchar(20) not null,
    state_by varchar(200),
    state_reason varchar,
    state_at timestamp(6) with time zone,
    receipt_id varchar(1000),
    receipt_url varchar,
    changed_at timestamp(6) with time zone not null,
    version bigint not null,
    primary key (case_number, number)
);

create index revision_by_state on revision (state, case_number);

create table revision_media (
    case_number bigint not null,
    revision integer not null,
    place integer not null,
    kind varchar(50) not null,
    url varchar not null,
    alt varchar,
    primary key (case_number, revision, place),
    foreign key (case_number, revision) references revision (case_number, number)
);

-- One row for a member, however many identities they approve with.
create table approval (
    case_number bigint not null,
    revision integer not null,
    member varchar(200) not null,
    hash varchar(64) not null,
    given_at timestamp(6) with time zone not null,
    primary key (case_number, revision, member),
    foreign key (case_number, revision) references revision (case_number, number)
);

-- Committed before the call to the network, so that no call is ever forgotten.
create table attempt (
    id uuid primary key,
    case_number bigint not null,
    revision integer not null,
    began_at timestamp(6) with time zone not null,
    lease_until timestamp(6) with time zone not null,
    call_over boolean not null,
    outcome varchar(20),
    reason varchar,
    receipt_id varchar(1000),
    receipt_url varchar,
    looks integer not null,
    foreign key (case_number, revision) references revision (case_number, number)
);

create index attempt_of_case on attempt (case_number, began_at);

create table moderation (
    id uuid primary key,
    case_number bigint not null,
    account varchar(200) not null,
    target varchar(1000) not null,
    kind varchar(20) not null,
    asked_by varchar(200) not null,
    asked_at timestamp(6) with time zone not null,
    tries integer not null,
    outcome varchar(20),
    reason varchar
);

create index moderation_of_case on moderation (case_number, asked_at);
