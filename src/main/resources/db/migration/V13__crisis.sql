-- Levels of brands and topics; GREEN ones are kept for the time at which they last shut the gate.
create table crisis_level (
    scope varchar(600) primary key,
    level varchar(10) not null,
    reason varchar(1000) not null,
    set_by varchar(200) not null,
    since timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone,
    shut_at timestamp(6) with time zone
);

-- One row, by whose lock the claims of replies and the changes of levels are put in an order.
create table crisis_gate (
    id integer primary key
);
insert into crisis_gate (id) values (1);
