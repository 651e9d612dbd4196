package app.haris.social.x;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * In which words posts are asked for. X's description 2.167 calls its posts so, and its older ones,
 * as well as most of its guides, tweets; its own simulator knows the older words alone, and no
 * expansions of what users are told of (https://github.com/xdevplatform/playground, November 2026).
 */
enum Dialect {
    POSTS(
            "post.fields",
            "attachments,conversation_id,created_at,entities,lang,note_post,public_metrics",
            "attachments.media_keys,author_id,edit_history_post_ids,in_reply_to_user_id,"
                    + "referenced_posts"),
    TWEETS(
            "tweet.fields",
            "attachments,author_id,conversation_id,created_at,edit_history_tweet_ids,entities,"
                    + "in_reply_to_user_id,lang,note_tweet,public_metrics,referenced_tweets",
            "attachments.media_keys,author_id"),
    PLAIN(TWEETS.fieldsName, TWEETS.fields, "");

    static final String USER_FIELDS = "name,protected,public_metrics,username,verified";

    private final String fieldsName;
    private final String fields;
    private final String expansions;

    Dialect(String fieldsName, String fields, String expansions) {
        this.fieldsName = fieldsName;
        this.fields = fields;
        this.expansions = expansions;
    }

    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(fieldsName, fields);
        if (!expansions.isEmpty()) {
            parameters.put("expansions", expansions);
            parameters.put("media.fields", "alt_text,preview_image_url,type,url");
            parameters.put("user.fields", USER_FIELDS);
        }
        return parameters;
    }
}
