-- Chains on their way, each with the chain as it was when it started.
create table escalation_run (
    id uuid primary key,
    chain varchar(100) not null,
    steps varchar not null,
    cause varchar(600) not null,
    -- Cause and chain while the run is active, so that the same cause is one run; null afterwards.
    active_key varchar(720) unique,
    reason varchar(40) not null,
    why varchar(1000) not null,
    started_by varchar(200) not null,
    times integer not null,
    turn integer not null,
    started_at timestamp(6) with time zone not null,
    -- climbing, acknowledged, asked, ended
    state varchar(20) not null,
    step_position integer not null,
    round integer not null,
    unheard boolean not null,
    due timestamp(6) with time zone,
    member varchar(200),
    outcome varchar(20),
    since timestamp(6) with time zone
);
create index escalation_run_by_cause on escalation_run (cause, started_at);
create index escalation_run_by_chain on escalation_run (chain);
create index escalation_run_by_due on escalation_run (due);

create table escalation_page (
    id uuid primary key,
    run_id uuid not null,
    step_position integer not null,
    round integer not null,
    recipient varchar(400) not null,
    important boolean not null,
    question boolean not null,
    at timestamp(6) with time zone not null,
    -- waiting, delivered, failed, dropped
    outcome varchar(20) not null,
    detail varchar(200) not null,
    tries integer not null
);
create index escalation_page_by_run on escalation_page (run_id, at);
create index escalation_page_by_time on escalation_page (at);
create index escalation_page_by_outcome on escalation_page (outcome, at);

-- What members agreed on beside the rosters of team.yml.
create table oncall_override (
    id uuid primary key,
    schedule varchar(100) not null,
    member varchar(200) not null,
    instead varchar(200),
    starts_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    agreed boolean not null
);
create index oncall_override_by_time on oncall_override (schedule, ends_at);
