"""Every change there is, by noun. A command = fields, may(), do()."""

from colaboracion.commands.agenda import SetAgenda
from colaboracion.commands.asking import (
    PutObjective,
    PutQuestion,
    RemoveObjective,
    RemoveQuestion,
)
from colaboracion.commands.attending import CheckIn, SetConsents
from colaboracion.commands.ballots import CastBallot, EnterBallot
from colaboracion.commands.cards import EditCard, MoveCard, PostCard, RestoreCard, WithdrawCard
from colaboracion.commands.clusters import GatherCards, MoveCluster, NameHeading, ReleaseCards
from colaboracion.commands.codes import ReplaceCode
from colaboracion.commands.columns import PutColumn, RemoveColumn
from colaboracion.commands.command import Command
from colaboracion.commands.conclusions import (
    DraftConclusion,
    EditConclusion,
    MoveConclusion,
    SetConclusionState,
)
from colaboracion.commands.countries import SetCountries
from colaboracion.commands.delivery import Deliver, ExplainCap
from colaboracion.commands.exporting import RecordExport
from colaboracion.commands.following import SetFollowUp, SetReservation, TranslateConclusion
from colaboracion.commands.freezing import Freeze
from colaboracion.commands.groups import (
    AddGroup,
    EditGroup,
    MergeGroups,
    RemoveGroup,
    SetGroupAside,
)
from colaboracion.commands.holding import HoldBack
from colaboracion.commands.leaving import PurgePeople
from colaboracion.commands.letterheads import RemoveLetterhead, SetLetterhead
from colaboracion.commands.mentions import MarkMentioned
from colaboracion.commands.objections import ObjectCard
from colaboracion.commands.objectives import LinkObjectives
from colaboracion.commands.offers import DeclineOffer, OfferLate, SendIdea, TakeOffer
from colaboracion.commands.own_data import AskDeletion, CorrectOwn, SetOwnConsents
from colaboracion.commands.people import ImportParticipants, PutParticipant, RemoveParticipant
from colaboracion.commands.presenting import (
    PresentGroup,
    SetOrder,
    SetPresentingEnd,
    SpreadTime,
    StartPresenting,
    StopPresenting,
)
from colaboracion.commands.rankings import (
    CloseRanking,
    OpenRanking,
    OrderByRanking,
    RevealRanking,
)
from colaboracion.commands.remarks import PostRemark
from colaboracion.commands.reviewing import CloseReview, OpenReview, PostComment, SetCommentState
from colaboracion.commands.seating import SeatParticipants
from colaboracion.commands.sessions import EditSession, SetPhase, SetSharing
from colaboracion.commands.slips import IssueSlips, ReissueSlip, VoidSlip
from colaboracion.commands.sources import ChangeSources, ConfirmSources
from colaboracion.commands.splits import SplitCard
from colaboracion.commands.stage import PointAt, ResumeStage, SetItemTime, ShowStage
from colaboracion.commands.suggestions import ApplyGroupings, RejectSuggestions
from colaboracion.commands.tables import SetTable
from colaboracion.commands.templates import ApplyTemplate
from colaboracion.commands.timers import AddTime, PauseTimer, ResumeTimer, StartTimer, StopTimer
from colaboracion.commands.tops import MarkTop
from colaboracion.commands.trial import SendTrial
from colaboracion.commands.undo import Undo
from colaboracion.commands.walls import SetWall
from colaboracion.commands.wiping import WipeContent
from colaboracion.commands.wording import AcceptWording, LayPen, TakePen
from colaboracion.commands.workshops import ArchiveWorkshop, EditWorkshop, SetAttribution

COMMANDS: dict[str, type[Command]] = {
    command.name: command
    for command in (
        PostCard,
        EditCard,
        MoveCard,
        WithdrawCard,
        RestoreCard,
        Deliver,
        ExplainCap,
        SplitCard,
        MarkTop,
        SetPhase,
        SetSharing,
        StartTimer,
        StopTimer,
        PauseTimer,
        ResumeTimer,
        AddTime,
        ShowStage,
        PointAt,
        ResumeStage,
        SetItemTime,
        HoldBack,
        GatherCards,
        ReleaseCards,
        NameHeading,
        MoveCluster,
        ObjectCard,
        DraftConclusion,
        EditConclusion,
        MoveConclusion,
        SetConclusionState,
        ChangeSources,
        ConfirmSources,
        SetFollowUp,
        SetReservation,
        TranslateConclusion,
        SetCountries,
        Freeze,
        TakePen,
        LayPen,
        AcceptWording,
        LinkObjectives,
        SetLetterhead,
        RemoveLetterhead,
        ReplaceCode,
        SendTrial,
        Undo,
        SetTable,
        SendIdea,
        OfferLate,
        TakeOffer,
        DeclineOffer,
        SetGroupAside,
        MergeGroups,
        AddGroup,
        PostRemark,
        StartPresenting,
        PresentGroup,
        SetOrder,
        SpreadTime,
        SetPresentingEnd,
        StopPresenting,
        MarkMentioned,
        SetWall,
        OpenRanking,
        CloseRanking,
        RevealRanking,
        OrderByRanking,
        IssueSlips,
        VoidSlip,
        ReissueSlip,
        CastBallot,
        EnterBallot,
        RejectSuggestions,
        ApplyGroupings,
        OpenReview,
        CloseReview,
        PostComment,
        SetCommentState,
        EditWorkshop,
        SetAttribution,
        EditSession,
        PutColumn,
        RemoveColumn,
        PutQuestion,
        RemoveQuestion,
        PutObjective,
        RemoveObjective,
        EditGroup,
        RemoveGroup,
        ApplyTemplate,
        WipeContent,
        ArchiveWorkshop,
        PutParticipant,
        ImportParticipants,
        RemoveParticipant,
        SeatParticipants,
        CheckIn,
        SetConsents,
        SetAgenda,
        PurgePeople,
        RecordExport,
        CorrectOwn,
        SetOwnConsents,
        AskDeletion,
    )
}
