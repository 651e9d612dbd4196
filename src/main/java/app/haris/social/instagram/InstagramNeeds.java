package app.haris.social.instagram;

import app.haris.social.graph.Needs;
import java.util.List;
import java.util.Map;

/** What Haris needs of Meta for Instagram (https://developers.facebook.com/docs/permissions). */
final class InstagramNeeds {
    static final Needs ALL =
            new Needs(
                    "instagram",
                    "instagram",
                    List.of(
                            "comments",
                            "live_comments",
                            "mentions",
                            "messages",
                            "messaging_postbacks"),
                    Map.of(
                            "instagram_basic", "the account cannot be read",
                            "instagram_manage_comments",
                                    "comments cannot be read, answered, hidden or deleted",
                            "instagram_manage_messages", "messages neither come nor go",
                            "pages_show_list", "the account's page is not found at sign-in",
                            "pages_manage_metadata", "the account tells of nothing by webhook",
                            "pages_read_engagement", "the account's page cannot be read"));

    private InstagramNeeds() {}
}
