package app.haris.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.chat.CaseFileFixtures;
import app.haris.chat.discord.guild.DiscordChannel;
import app.haris.chat.discord.guild.DiscordFault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A forum keeps what a channel keeps, with one post for each case. */
class DiscordForumTests extends DiscordSurfaceTests {
    private static final String POST = "POST /channels/{channel_id}/threads";

    @Override
    String inbox() {
        return "cases";
    }

    @Test
    void each_case_is_one_post_tagged_by_its_state() {
        show(CaseFileFixtures.arrived());

        assertThat(posts()).singleElement().matches(post -> post.name.startsWith("#1042"));
        assertThat(posts().getFirst().appliedTags).hasSize(1);
    }

    @Test
    void a_post_whose_answer_was_lost_is_found_by_its_name() {
        guild.fail(POST, new DiscordFault.DoneBut500());

        show(CaseFileFixtures.arrived());

        assertThat(posts()).hasSize(1);
    }

    private List<DiscordChannel> posts() {
        return guild.threads();
    }
}
