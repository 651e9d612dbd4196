-- What members said of a text: a label, or after a "!" one that it has not. One for each task, the
-- latest.
create table lesson (
    interaction uuid not null,
    task varchar(20) not null,
    label varchar(60) not null,
    brand varchar(500) not null,
    case_number bigint not null,
    language varchar(3) not null,
    text varchar not null,
    member varchar(200) not null,
    at timestamp(6) with time zone not null,
    primary key (interaction, task)
);
create index lesson_by_brand on lesson (brand, task, at);
create index lesson_by_case on lesson (case_number);

-- What was learned of a brand's lessons, to be added to the models that ship. The newest that was
-- not rolled back is in use.
create table tuning (
    id uuid primary key,
    brand varchar(500) not null,
    task varchar(20) not null,
    made_at timestamp(6) with time zone not null,
    learned integer not null,
    held_back integer not null,
    right_before integer not null,
    right_after integer not null,
    rolled_back boolean not null,
    weights bytea not null
);
create index tuning_by_brand on tuning (brand, task, made_at);
