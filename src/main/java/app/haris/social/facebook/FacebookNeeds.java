package app.haris.social.facebook;

import app.haris.social.graph.Needs;
import java.util.List;
import java.util.Map;

/** What Haris needs of Meta for pages (https://developers.facebook.com/docs/permissions). */
final class FacebookNeeds {
    static final Needs ALL =
            new Needs(
                    "facebook",
                    "page",
                    List.of(
                            "feed",
                            "ratings",
                            "mention",
                            "messages",
                            "messaging_postbacks",
                            "message_echoes",
                            "message_edits"),
                    Map.of(
                            "pages_show_list", "the page is not found at sign-in",
                            "pages_manage_metadata", "the page tells of nothing by webhook",
                            "pages_read_engagement", "our own posts cannot be read",
                            "pages_read_user_content", "what people write cannot be read",
                            "pages_manage_engagement",
                                    "nothing can be answered, liked, hidden or deleted",
                            "pages_messaging", "messages neither come nor go"));

    private FacebookNeeds() {}
}
