"""Carries out the requests about people and hubs: members, accounts, devices, clusters and jobs."""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from app.commands import (
    account_changes,
    accounts,
    audit,
    cluster,
    cluster_services,
    hubs,
    invites,
    keys,
    members,
    sign_ins,
    spaces,
)
from app.commands.cluster_requests import (
    ClusterRequest,
    InitCluster,
    InviteHub,
    JoinCluster,
    RebalanceCluster,
    RemoveHub,
    ReplaceHub,
    ReportCluster,
    ReportServices,
)
from app.commands.desk import Desk
from app.commands.hub_requests import (
    ChangePassword,
    DeleteAccount,
    EndSession,
    ExportAccount,
    HubRequest,
    InitHub,
    ListDevices,
    ListSessions,
    ListUsers,
    ReadAccountAudit,
    ReadHubAudit,
    RenameUser,
    RenewDevice,
    ReportHub,
    RevokeDevice,
    SetPassphrase,
    SetPassword,
    ShowUser,
    SignIn,
    SignOut,
)
from app.commands.job_requests import DiscardJob, JobRequest, ListJobs, RetryJob, ShowJob, StartJob
from app.commands.people_requests import (
    ChangeRole,
    LeaveSpace,
    ListInvites,
    ListMembers,
    MakeInvite,
    PeopleRequest,
    ReadSpaceAudit,
    RemoveMember,
    RenameSpace,
    RevokeInvite,
    TransferSpace,
)


async def execute_about_hubs(
    desk: Desk, request: PeopleRequest | HubRequest | ClusterRequest | JobRequest
) -> msgspec.Struct:
    """Return the request's result; raises the Problem that is in the way."""
    if isinstance(request, JobRequest):
        return await _look_at_jobs(desk, request)
    return await _BY_REQUEST[type(request)](desk, request)


async def _look_at_jobs(desk: Desk, request: JobRequest) -> msgspec.Struct:
    from app.commands import jobs  # imported only here, as who runs no hub needs none of it

    match request:
        case ListJobs():
            return await jobs.list_jobs(desk, request)
        case ShowJob():
            return await jobs.show_job(desk, request)
        case StartJob():
            return await jobs.start_job(desk, request)
        case RetryJob():
            return await jobs.retry_job(desk, request)
        case DiscardJob():
            return await jobs.discard_job(desk, request)


_BY_REQUEST: dict[type[msgspec.Struct], Callable[[Desk, Any], Awaitable[msgspec.Struct]]] = {
    RenameSpace: spaces.rename_space,
    LeaveSpace: members.leave_space,
    TransferSpace: members.transfer_space,
    MakeInvite: invites.make_invite,
    ListInvites: invites.list_invites,
    RevokeInvite: invites.revoke_invite,
    ListMembers: members.list_members,
    ChangeRole: members.change_role,
    RemoveMember: members.remove_member,
    ReadSpaceAudit: audit.read_space_audit,
    InitHub: hubs.init_hub,
    ReportHub: hubs.report_hub,
    ListUsers: hubs.list_users,
    ReadHubAudit: audit.read_hub_audit,
    InitCluster: cluster.init_cluster,
    InviteHub: cluster.invite_hub,
    ReportCluster: cluster.report_cluster,
    ReportServices: cluster_services.report_services,
    RemoveHub: cluster.remove_hub,
    ReplaceHub: cluster.replace_hub,
    RebalanceCluster: cluster.rebalance_cluster,
    JoinCluster: cluster.join_cluster,
    ShowUser: accounts.show_user,
    RenameUser: accounts.rename_user,
    SetPassword: accounts.set_password,
    ChangePassword: account_changes.change_password,
    DeleteAccount: account_changes.delete_account,
    ExportAccount: account_changes.export_account,
    ReadAccountAudit: audit.read_account_audit,
    SignIn: sign_ins.sign_in,
    SignOut: sign_ins.sign_out,
    ListSessions: sign_ins.list_sessions,
    EndSession: sign_ins.end_session,
    ListDevices: accounts.list_devices,
    RevokeDevice: accounts.revoke_device,
    RenewDevice: keys.renew_device,
    SetPassphrase: keys.set_passphrase,
}
