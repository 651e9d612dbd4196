-- Due-time jobs. The columns are those of db-scheduler; again_at is ours: when a job that is running
-- was put down once more, and so must run again.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(250) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(100),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    again_at timestamp(6) with time zone,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

-- The journal's chain. Words of people lie beside it, so that they can be erased.
create table audit_entry (
    number bigint primary key,
    at timestamp(6) with time zone not null,
    who varchar(200) not null,
    origin varchar(20) not null,
    what varchar(100) not null,
    case_number bigint,
    details varchar not null,
    content_hash varchar(64) not null,
    previous varchar(64) not null,
    hash varchar(64) not null
);
create index audit_entry_by_case on audit_entry (case_number, number);

create table audit_content (
    number bigint primary key,
    salt varchar(32) not null,
    body varchar not null
);

-- One row: the end of the chain, locked by whoever adds to it.
create table audit_head (
    id integer primary key,
    number bigint not null,
    hash varchar(64) not null
);
insert into audit_head (id, number, hash) values (1, 0, '');
