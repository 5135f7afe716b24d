/** x. */
module dev.esign.oauth {
    requires static transitive org.jspecify;
}
