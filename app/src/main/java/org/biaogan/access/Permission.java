package org.biaogan.access;

/** Every right of the house, on one screen. Offices and campaign roles carry them as data. */
public enum Permission {
    /** See a unit: its people's offices, its tasks, its evidence. Reaches down the subtree. */
    READ_UNIT,
    /** See the whole campaign: overview, matrix, catalogue, self-evaluation, packs. */
    READ_CAMPAIGN,
    /** Read the trail of an object one may see. */
    READ_TRAIL,

    /** Accounts, reset links, sign-out of others. */
    MANAGE_ACCOUNTS,
    /** Units, people, appointments; import. */
    MANAGE_ORGANIZATION,
    /** Calendar and settings of the college. */
    MANAGE_SETTINGS,

    /** Answer what was put into the complaint box about a unit below. */
    ANSWER_COMPLAINTS,

    /** Robots in the groups of a unit. */
    MANAGE_ROBOTS,

    /** See how the kept files are, and move them between stores. */
    KEEP_STORE,

    /** Begin a campaign. */
    OPEN_CAMPAIGN,
    /** Change a campaign's dates and members. */
    MANAGE_CAMPAIGN,
    /** Rename, extend and cut the campaign's own path; links to key points. */
    EDIT_PATH,
    /** Say what came of an occurrence, or why it was not held. */
    RECORD_RESULT,
    /** Accept what was said of an occurrence, or return it with a sentence: never one's own. */
    ACCEPT_RESULT,
    /** Set up pioneer posts, hand them over, and say what came of them. */
    KEEP_POSTS,

    /** Put evidence into the vault and file it to tasks. */
    FILE_EVIDENCE,
    /** Correct title, class, date and source; add a version. */
    CORRECT_EVIDENCE,
    /** Cite evidence for key points and give it its number. */
    CITE_EVIDENCE,
    /** Withdraw evidence with a reason. */
    WITHDRAW_EVIDENCE,
    /** Ask for, or confirm, the removal of bytes: always two persons. */
    REMOVE_EVIDENCE,

    /** Write the self-evaluation. */
    WRITE_EVALUATION,
    /** Build, cancel and download packs. */
    BUILD_PACK
}
