package app.haris.chat.slack.event;

import app.haris.chat.slack.api.SlackApi.Place;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reactions that were heeded. */
@Component
public final class SlackReactionLog {
    private final JdbcClient jdbc;

    SlackReactionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's reaction, by Slack's id of them and the emoji's name. */
    record Made(String user, String name) {}

    void add(Place place, Made made) {
        jdbc.sql(
                        """
                        merge into slack_reaction as kept
                        using (values (cast(:channel as varchar(80)), cast(:ts as varchar(40)),
                                       cast(:user as varchar(40)), cast(:name as varchar(100))))
                              as given (channel, ts, member_slack_id, name)
                           on kept.channel = given.channel and kept.ts = given.ts
                          and kept.member_slack_id = given.member_slack_id
                          and kept.name = given.name
                        when not matched then insert (channel, ts, member_slack_id, name)
                          values (given.channel, given.ts, given.member_slack_id, given.name)
                        """)
                .param("channel", place.channel())
                .param("ts", place.ts())
                .param("user", made.user())
                .param("name", made.name())
                .update();
    }

    void remove(Place place, Made made) {
        jdbc.sql(
                        """
                        delete from slack_reaction where channel = :channel and ts = :ts
                          and member_slack_id = :user and name = :name
                        """)
                .param("channel", place.channel())
                .param("ts", place.ts())
                .param("user", made.user())
                .param("name", made.name())
                .update();
    }

    Set<Made> at(Place place) {
        return jdbc
                .sql(
                        """
                        select member_slack_id, name from slack_reaction
                        where channel = :channel and ts = :ts
                        """)
                .param("channel", place.channel())
                .param("ts", place.ts())
                .query((row, number) -> new Made(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
