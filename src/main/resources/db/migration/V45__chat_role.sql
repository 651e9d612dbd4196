-- Which roles of a chat service an identity of a member bears there, as the service last said.
create table chat_role (
    surface     varchar(20) not null,
    external_id varchar(100) not null,
    role        varchar(40) not null,
    primary key (surface, external_id, role)
);
