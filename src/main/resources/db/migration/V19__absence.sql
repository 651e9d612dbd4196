-- When members are away by their own word, and who stands in.
create table absence (
    id uuid primary key,
    member varchar(200) not null,
    deputy varchar(200),
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null
);
create index absence_by_end on absence (ends_at);

-- How many addresses a member's calendar has had, where there was more than one.
create table calendar_serial (
    member varchar(200) primary key,
    serial integer not null
);

-- Why somebody ended a run.
alter table escalation_run add column closing varchar(500);
